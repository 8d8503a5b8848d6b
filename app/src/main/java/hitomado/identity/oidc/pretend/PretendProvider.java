package hitomado.identity.oidc.pretend;

import gg.jte.TemplateEngine;
import hitomado.identity.card.CardReader;
import hitomado.identity.card.PretendCards;
import hitomado.platform.PretendDoor;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.KeyFile;
import hitomado.platform.web.Pages;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 模擬の認証の提供者 — starts its server when it is asked for the first time, since most starts never need it.
///
/// No parent context: Spring Security would take the filter chains of the city for its own.
@Component
public class PretendProvider implements PretendDoor, DisposableBean {
    /// The city as the pretend provider knows it.
    public static final String CLIENT = "hitomado-demo";
    /// What its id tokens say of how the person was proved.
    public static final String ACR = "urn:hitomado:pretend:card-and-pin";

    private static final Logger LOG = LoggerFactory.getLogger(PretendProvider.class);

    private final Environment settings;
    private final ObjectProvider<Parts> parts;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AnnotationConfigServletWebServerApplicationContext server;

    PretendProvider(Environment settings, ObjectProvider<Parts> parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /// What the provider borrows of the city: its pretend cards and the means to draw a page.
    @Component
    static class Parts {
        final CardReader reader;
        final PretendCards cards;
        final TemplateEngine templates;
        final Pages pages;

        Parts(CardReader reader, PretendCards cards, TemplateEngine templates, Pages pages) {
            this.reader = reader;
            this.cards = cards;
            this.templates = templates;
            this.pages = pages;
        }
    }

    /// Its address; started where it does not run yet.
    public String issuer() {
        if (!active()) {
            throw new IllegalStateException("hitomado.oidc is not pretend");
        }
        lock.lock();
        try {
            var running = server == null ? start() : server;
            server = running;
            return address(running);
        } finally {
            lock.unlock();
        }
    }

    private AnnotationConfigServletWebServerApplicationContext start() {
        var city = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        var borrowed = parts.getObject();
        var salt = KeyFile.readOrMake(DoorKeys.directory(Path.of(settings.getProperty("hitomado.data", "var")))
                .resolve("oidc-pretend.key"));
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(TomcatServletWebServerFactory.class, this::tomcat);
        context.registerBean(Subjects.class, () -> new Subjects(salt));
        context.registerBean(
                CardPage.class,
                () -> new CardPage(borrowed.reader, borrowed.cards::listed, borrowed.templates, borrowed.pages));
        context.registerBean(City.class, () -> new City(Integer.parseInt(city)));
        context.register(AuthorizationServer.class);
        context.refresh();
        LOG.info("模擬の認証の提供者: {}", address(context));
        return context;
    }

    private static String address(AnnotationConfigServletWebServerApplicationContext running) {
        return "http://localhost:"
                + Objects.requireNonNull(running.getWebServer()).getPort();
    }

    private TomcatServletWebServerFactory tomcat() {
        var factory =
                new TomcatServletWebServerFactory(settings.getProperty("hitomado.oidc.pretend.port", Integer.class, 0));
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.setRegisterDefaultServlet(true); // Tomcat runs no filter where no servlet is mapped
        // browsers send cookies of localhost to every port, so the city's own name would be overwritten
        factory.getSettings().getSession().getCookie().setName("PRETEND-PROVIDER");
        factory.getSettings().getSession().getCookie().setHttpOnly(true);
        return factory;
    }

    @Override
    public String name() {
        return "模擬の認証の提供者 (hitomado.oidc=pretend)";
    }

    @Override
    public boolean active() {
        return settings.getProperty("hitomado.oidc", "none").equals("pretend");
    }

    @Override
    public void destroy() {
        lock.lock();
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
