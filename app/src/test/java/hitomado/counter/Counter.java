package hitomado.counter;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Permission;
import hitomado.registry.DemoCity;
import hitomado.registry.ResidentId;
import hitomado.sessions.SessionId;
import hitomado.testing.Answering;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A counter with staff and visitors.
class Counter {
    private final Reception reception;
    private final Answering answering;

    Counter(Reception reception, Answering answering) {
        this.reception = reception;
        this.answering = answering;
    }

    static Actor.Staff staff(String ward, Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "受付 花子", "resident-registration", ward, Set.of(permissions));
    }

    static Actor.Staff receptionist() {
        return staff("991015", Permission.RECEPTION, Permission.REGISTRY_SEARCH, Permission.REGISTRY_READ);
    }

    static Visitor self() {
        return visitor(FilerBasis.SELF, null, Visitor.Authority.NONE);
    }

    static Visitor visitor(FilerBasis basis, @Nullable ResidentId member, Visitor.Authority authority) {
        return new Visitor("", member, basis, Visitor.Identification.PHOTO_CARD, authority);
    }

    static Visitor named(String name, FilerBasis basis, Visitor.Authority authority) {
        return new Visitor(name, null, basis, Visitor.Identification.PHOTO_CARD, authority);
    }

    /// A session begun at the counter for the person concerned.
    SessionId begun(Actor.Staff who, String person, String event) {
        return switch (reception.begin(who, DemoCity.person(person), self(), event)) {
            case Outcome.Received(var session) -> session;
            case Outcome other -> throw new AssertionError(other);
        };
    }

    /// A session at the counter in which everything is answered.
    SessionId answered(Actor.Staff who, String person, String event) {
        return answering.all(Acting.by(who), begun(who, person, event));
    }

    /// As the canvas of the second screen sends it.
    static String drawing(int width, int height, Color ink) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(ink);
        pen.drawLine(0, height / 2, width, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    static String signature() {
        return drawing(600, 200, Color.BLACK);
    }

    static SignaturePicture picture() {
        return ((SignaturePicture.Reading.Read) SignaturePicture.read(signature())).picture();
    }
}
