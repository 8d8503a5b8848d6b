package hitomado.door.transport;

import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import hitomado.platform.sealing.LayerKeys;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// 扉の配線 — the outer end listens, LGWAN passes on, the inner end asks; in one process there is none of it.
@Configuration(proxyBeanMethods = false)
class TransportConfig {
    @Bean
    @InLayer(Layer.INTERNET)
    DoorListener outerDoors(List<OuterDoor> doors, LayerKeys keys, NonceStore nonces, Settings settings) {
        return settings.listener(settings.puller(keys, nonces), new DoorKeeper(doors, keys.own()));
    }

    @Bean
    @InLayer(Layer.LGWAN)
    DoorListener relay(LayerKeys keys, NonceStore nonces, Settings settings) {
        return settings.listener(settings.puller(keys, nonces), new DoorRelay(settings.next()));
    }

    @Bean
    @InLayer(Layer.MYNUMBER)
    InnerCall innerCall(LayerKeys keys, Settings settings, JsonMapper json, Clock clock) {
        return new InnerCall(
                settings.next(), keys.own(), keys.outer(), new InnerCall.Tools(json, clock, settings.isIdle()));
    }

    @Bean
    @InLayer({Layer.INTERNET, Layer.LGWAN, Layer.MYNUMBER})
    Settings doorSettings(Environment environment, Clock clock) {
        return new Settings(environment, clock);
    }

    /// 扉の設定
    record Settings(Environment environment, Clock clock) {
        /// `address:port`, or a port on the loopback address.
        InetSocketAddress listen() {
            var text = environment.getRequiredProperty("hitomado.door.listen");
            var cut = text.lastIndexOf(':');
            var host = cut < 0 ? "127.0.0.1" : text.substring(0, cut);
            return new InetSocketAddress(host, Integer.parseInt(text.substring(cut + 1)));
        }

        URI next() {
            return URI.create(environment.getRequiredProperty("hitomado.door.url"));
        }

        DoorListener listener(Puller puller, DoorListener.Answering answering) {
            return new DoorListener(listen(), isIdle(), puller, answering);
        }

        /// A command beside the running process: it neither listens nor pulls.
        boolean isIdle() {
            return !environment.getProperty("hitomado.jobs.enabled", Boolean.class, true);
        }

        Puller puller(LayerKeys keys, NonceStore nonces) {
            return new Puller(keys.inner(), nonces, clock);
        }
    }
}
