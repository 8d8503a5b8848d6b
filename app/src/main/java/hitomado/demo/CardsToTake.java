package hitomado.demo;

import hitomado.identity.card.CardOrder;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 模擬カードの持ち出し — real cards are in their owners' hands; the pretend ones go to the internet's process as
/// `cards.json` of the data directory (`hitomado.demo.cards`).
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
@InLayer(Layer.MYNUMBER)
@Order(Ordered.LOWEST_PRECEDENCE)
class CardsToTake implements ApplicationRunner {
    private final DemoCards cards;
    private final JsonMapper json;
    private final Path file;

    CardsToTake(DemoCards cards, JsonMapper json, @Value("${hitomado.data}") Path data) {
        this.cards = cards;
        this.json = json;
        this.file = data.toAbsolutePath().resolve("cards.json");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (cards.cityIsThere()) {
            var orders = cards.orders().stream().map(CardsToTake::renumbered).toList();
            var part = Files.writeString(file.resolveSibling("cards.part"), json.writeValueAsString(orders));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// A real serial says nothing of the register; those of the demo in one process hold the resident's number.
    private static CardOrder renumbered(CardOrder order) {
        var serial = UUID.nameUUIDFromBytes(order.serial().getBytes(StandardCharsets.UTF_8));
        return new CardOrder(
                serial.toString().replace("-", ""),
                order.claims(),
                order.pin(),
                order.signingPin(),
                order.validUntil(),
                order.listed());
    }
}
