"""A half echo with asyncio.

   python3 half_echo_asyncio.py PORT
"""
import asyncio
import socket
import sys


class HalfEcho(asyncio.Protocol):
    answered = False

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        # The first bytes are answered; what comes later is drained.
        if not self.answered:
            self.answered = True
            self.transport.write(data[:min(len(data), 1024) // 2])
            self.transport.write_eof()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(HalfEcho, "0.0.0.0", int(sys.argv[1]),
                                      backlog=socket.SOMAXCONN)
    await server.serve_forever()


asyncio.run(main())
