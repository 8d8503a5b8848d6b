package hitomado;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/// The whole application, asked for real mode as it is configured by default.
class RealModeStartTests {
    @Test
    void theWholeApplicationRefusesRealModeWithItsPretendCard() {
        var application = new SpringApplication(Hitomado.class);
        assertThatThrownBy(() -> application.run(
                        "--hitomado.mode=real",
                        "--server.port=0",
                        "--hitomado.database.url=" + TestPostgres.newDatabase(),
                        "--hitomado.database.user=postgres",
                        "--hitomado.database.password=postgres"))
                .hasMessageContaining("real mode refused")
                .hasMessageContaining("hitomado.card=pretend")
                .hasMessageContaining("模擬の認証の提供者 (hitomado.oidc=pretend)");
    }
}
