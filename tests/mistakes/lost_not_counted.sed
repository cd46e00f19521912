# steps: 15
# hint: served
# complaint: It shall serve 60 clients, some reset, and it waits for more.
# a client that was lost is not counted
s/static void serve/static int serve/;s/^        return;/        return 0;/;s/^            return;/            return 0;/;/continue;/{n;s/^}/    return 1;\n}/};s/^        serve(client_fd, name);/        int well = serve(client_fd, name);/;s/if (clients != 0)$/if (clients != 0 \&\& well)/
