package hitomado.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.operations.SelfCheck.State;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerCheckTests {
    private static final String SECRET = SealingKey.generate(new SecureRandom()).secret();

    @TempDir
    Path data;

    @Test
    void oneProcessNeedsNothing() {
        assertThat(look(Map.of())).isInstanceOf(State.Fine.class);
        assertThat(look(Map.of("hitomado.layer", "dmz"))).isInstanceOf(State.Broken.class);
    }

    @Test
    void internetIsFineWithThePublicKeyOfTheOfficeAndRefusedWithItsPrivateOne() {
        var settings = new HashMap<>(Map.of(
                "hitomado.layer", "internet",
                "hitomado.office.public", "x",
                "hitomado.door.inner", "x",
                "hitomado.door.listen", "8090"));
        assertThat(look(settings)).isInstanceOf(State.Fine.class);
        settings.put("hitomado.office.key", SECRET);
        assertThat(look(settings))
                .isInstanceOfSatisfying(
                        State.Broken.class,
                        broken -> assertThat(broken.detail())
                                .contains("HITOMADO_OFFICE_KEY")
                                .doesNotContain(SECRET));
    }

    @Test
    void internetIsRefusedWithAKeyFileOfTheOfficeOrAWayInward() {
        KeyFile.readOrMake(DoorKeys.directory(data).resolve("office.key"));
        assertThat(look(Map.of("hitomado.layer", "internet", "hitomado.door.url", "http://inner")))
                .isInstanceOfSatisfying(
                        State.Broken.class,
                        broken -> assertThat(broken.detail())
                                .contains(
                                        "office.key",
                                        "HITOMADO_DOOR_URL",
                                        "HITOMADO_OFFICE_PUBLIC",
                                        "HITOMADO_DOOR_LISTEN"));
    }

    @Test
    void lgwanHoldsNoPrivateKey() {
        var settings = new HashMap<>(Map.of(
                "hitomado.layer", "lgwan",
                "hitomado.door.inner", "x",
                "hitomado.door.listen", "8090",
                "hitomado.door.url", "http://outer"));
        assertThat(look(settings)).isInstanceOf(State.Fine.class);
        settings.put("hitomado.door.key", SECRET);
        assertThat(look(settings)).isInstanceOf(State.Broken.class);
    }

    @Test
    void mynumberListensToNobodyAndDoesNotOpenWhatGoesToTheResidents() {
        var residents = PublicKeys.ofResidents(Map.of("HITOMADO_RESIDENT_KEY", SECRET), data);
        var settings = new HashMap<>(Map.of(
                "hitomado.layer",
                "mynumber",
                "hitomado.resident.public",
                residents.get("HITOMADO_RESIDENT_PUBLIC"),
                "hitomado.door.outer",
                residents.get("HITOMADO_DOOR_OUTER"),
                "hitomado.door.url",
                "http://relay"));
        assertThat(look(settings)).isInstanceOf(State.Fine.class);
        settings.put("hitomado.resident.key", SECRET);
        assertThat(look(settings)).isInstanceOf(State.Broken.class);
        settings.put(
                "hitomado.resident.key", SealingKey.generate(new SecureRandom()).secret());
        assertThat(look(settings)).isInstanceOf(State.Fine.class);
        settings.put("hitomado.door.listen", "8090");
        assertThat(look(settings)).isInstanceOf(State.Broken.class);
    }

    private State look(Map<String, String> settings) {
        return new LayerCheck(name -> settings.getOrDefault(name, ""), data).look();
    }
}
