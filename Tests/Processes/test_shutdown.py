"""A server that is told to stop finishes what it has begun, takes nothing new, and goes."""

from metrics import HEADER, rows


def test_an_upload_on_its_way_is_finished(start):
    server = start()
    ops = server.browser().sign_in()
    text = HEADER + "".join(rows(ops, 2000, 1))
    sending = ops.upload("late.csv", len(text))
    sending.send(text[:1000])
    server.terminate()
    sending.send(text[1000:])
    assert sending.finish().status == 303
    assert server.process.wait(30) == 0


def test_a_stalled_upload_does_not_keep_it(start):
    server = start()
    sending = server.browser().sign_in().upload("never.csv", 1_000_000)
    sending.send(HEADER)
    server.terminate()
    server.process.wait(40)
