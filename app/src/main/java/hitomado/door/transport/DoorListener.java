package hitomado.door.transport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hitomado.platform.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// 扉の口 — a port of its own that knows the doors and nothing else, and answers only who signs as the inner network.
final class DoorListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DoorListener.class);
    private static final String PLACE = "/door/";

    /// Eight applications with three documents of 9 MB each, in Base64.
    private static final int LARGEST = 320 * 1024 * 1024;

    private static final int REFUSED = 401;
    private static final int WRONG = 404;
    private static final int FAILED = 502;

    private final InetSocketAddress address;
    private final boolean idle;
    private final Puller puller;
    private final Answering answering;
    private volatile @Nullable HttpServer server;

    DoorListener(InetSocketAddress address, boolean idle, Puller puller, Answering answering) {
        this.address = address;
        this.idle = idle;
        this.puller = puller;
        this.answering = answering;
    }

    /// What answers a request that was admitted.
    interface Answering {
        Answer answer(Asked asked) throws IOException;
    }

    record Asked(String path, Puller.Claim claim, byte[] body) {
        PullSignature text() {
            return new PullSignature(path, String.valueOf(claim.at()), String.valueOf(claim.nonce()));
        }
    }

    /// @param signature of the outer end
    record Answer(int status, byte[] body, String signature) {}

    @Override
    public boolean isAutoStartup() {
        return !idle;
    }

    @Override
    public void start() {
        try {
            var started = HttpServer.create(address, 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::serve);
            started.start();
            server = started;
            LOG.info("the door listens on {}", started.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("the door cannot listen on " + address, e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders();
            var claim = new Puller.Claim(
                    headers.getFirst(PullSignature.TIME),
                    headers.getFirst(PullSignature.NONCE),
                    headers.getFirst(PullSignature.SIGNATURE));
            if (!exchange.getRequestMethod().equals("POST") || !path.startsWith(PLACE)) {
                exchange.sendResponseHeaders(WRONG, -1);
                return;
            }
            var body = exchange.getRequestBody().readNBytes(LARGEST);
            if (!puller.admits(path, claim, body)) {
                LOG.warn("a pull that is not of the inner network was refused: {}", path);
                exchange.sendResponseHeaders(REFUSED, -1);
                return;
            }
            send(exchange, new Asked(path, claim, body));
        }
    }

    private void send(HttpExchange exchange, Asked asked) throws IOException {
        try {
            var answer = answering.answer(asked);
            exchange.getResponseHeaders().set(PullSignature.SIGNATURE, answer.signature());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (NotFound unknown) {
            exchange.sendResponseHeaders(WRONG, -1);
        } catch (RuntimeException | IOException e) {
            LOG.error("the door could not answer {}", asked.path(), e);
            exchange.sendResponseHeaders(FAILED, -1);
        }
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
