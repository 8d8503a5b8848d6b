package hitomado.identity.card;

import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 模擬カードの持ち込み — the pretend cards of the demo people, where the register is on another network.
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
@InLayer(Layer.INTERNET)
class CardsBrought implements ApplicationRunner {
    private final PretendCards cards;
    private final JsonMapper json;
    private final String file;

    CardsBrought(PretendCards cards, JsonMapper json, @Value("${hitomado.demo.cards:}") String file) {
        this.cards = cards;
        this.json = json;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!file.isBlank() && cards.listed().isEmpty()) {
            cards.issue(List.of(json.readValue(Files.readString(Path.of(file)), CardOrder[].class)));
        }
    }
}
