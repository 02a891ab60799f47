package nl.groeiruimte.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets connections through to a server on this machine until it is shut: then that is away, as if it had stopped. */
public final class Gate implements AutoCloseable {

    private final int to;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket entrance;

    /** An open one. */
    public Gate(int to) {
        this.to = to;
        port = listen(0);
    }

    /** Where to connect in the server's place. */
    public int port() {
        return port;
    }

    /** Breaks all connections and takes no more. */
    public void shut() {
        close(entrance);
        open.forEach(Gate::close);
        open.clear();
    }

    /** Lets connections through again. */
    public void reopen() {
        listen(port);
    }

    private int listen(int at) {
        try {
            ServerSocket listening = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
            entrance = listening;
            background(() -> {
                while (!listening.isClosed()) {
                    Socket outside = listening.accept();
                    Socket inside = new Socket(InetAddress.getLoopbackAddress(), to);
                    open.add(outside);
                    open.add(inside);
                    background(() -> pass(outside, inside));
                    background(() -> pass(inside, outside));
                }
            });
            return listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket into) throws IOException {
        try (from;
                into;
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(into);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException broken) {
                // That is what it is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(@Nullable AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        shut();
    }
}
