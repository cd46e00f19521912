"""A half echo with asyncio, which prints what steps 15 to 19 print of a client.

   python3 half_echo_asyncio.py PORT
"""
import asyncio
import socket
import sys


class HalfEcho(asyncio.Protocol):
    answered = False

    def connection_made(self, transport):
        self.transport = transport
        self.name = "%s:%d" % transport.get_extra_info("peername")
        print("Connected with", self.name)

    def data_received(self, data):
        # The first bytes are answered; what comes later is drained.
        if not self.answered:
            self.answered = True
            data = data[:1024]
            half = data[:len(data) // 2]
            self.transport.write(half)
            print(f"Received {len(data)} bytes from {self.name},"
                  f" sent back {len(half)}")
            self.transport.write_eof()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(HalfEcho, "0.0.0.0", int(sys.argv[1]),
                                      backlog=socket.SOMAXCONN)
    await server.serve_forever()


asyncio.run(main())
