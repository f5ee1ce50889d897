// Branding: from a few choices of a brand to every colour of its pages, mails and documents.
//
// What it is: colour arithmetic, contrast, and the compiler that derives and corrects a palette for light and for dark.
// What it is not: a stylesheet's rules (public/css), where a brand is kept (App), or how it is shown (App/Features/Brand).
