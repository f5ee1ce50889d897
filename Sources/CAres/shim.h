#include <ares.h>
#include <netdb.h>

// Function-like macros do not reach Swift.
static inline int desk_ares_reads(int sockets, int index) { return ARES_GETSOCK_READABLE(sockets, index) != 0; }
static inline int desk_ares_writes(int sockets, int index) { return ARES_GETSOCK_WRITABLE(sockets, index) != 0; }
