package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hitomado.platform.sealing.SigningKey;
import hitomado.testing.Visitor;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 三層 — three processes, three databases: the main job across them, nothing else between them, and what a dump of the
/// internet's database yields.
@Tag("process")
class LayersTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ASKED = "髙橋です。転出先の部屋番号をお知らせください。";
    private static final String ANSWERED = "𠮷田ハイツ葛󠄀の二〇三号室です。";

    @TempDir
    Path directory;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void mainJobCrossesThreeNetworksAndLeavesNothingReadableOnTheInternet() throws Exception {
        try (var layers = ThreeLayers.start(directory)) {
            var resident = new Visitor(client, layers.city("internet").port());
            var mover = Mover.answered(resident, card(layers));
            var person = person(layers);
            assertThat(mover.text()).contains("4番12号");
            assertThat(fromTheRegister(layers))
                    .as("facts that came through the door")
                    .isGreaterThan(3);
            var receipt = mover.submit();
            assertThat(receipt.status()).isEqualTo(200);
            var numbers = Mover.receipts(receipt);
            assertThat(numbers).isNotEmpty();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(cases(layers)).containsExactlyInAnyOrderElementsOf(numbers));
            var application = filed(layers);
            messagesBothWays(layers, resident, application);
            decide(layers);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(resident.get("/my/applications/" + application)
                                    .html()
                                    .select("main")
                                    .text())
                            .contains("完了"));
            assertThat(cases(layers)).as("each taken once").containsExactlyInAnyOrderElementsOf(numbers);
            dumpYieldsNothing(layers, person);
            nothingElseBetweenThem(layers);
            handlersOfOtherLayersAreNotThere(layers, resident);
            strangersAreRefused(layers);
        }
    }

    /// The clerk asks, the resident reads it outside and answers, the clerk reads the answer inside.
    private void messagesBothWays(ThreeLayers layers, Visitor resident, String application) throws Exception {
        var clerk = clerk(layers, "mynumber");
        var list = clerk.get("/staff/cases");
        var path =
                list.form("main table tr:contains(転出) a[href^=/staff/cases/]").attr("href");
        clerk.post(clerk.get(path).form("form[action$=/message]"), Map.of("text", ASKED));
        var own = "/my/applications/" + application;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(resident.get(own).body()).contains(ASKED));
        resident.post(resident.get(own).form("form[action$=/messages]"), Map.of("text", ANSWERED));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(clerk.get(path).body()).contains(ANSWERED));
    }

    /// The clerk finds the case on the inner process, takes it and grants it.
    private void decide(ThreeLayers layers) throws Exception {
        var clerk = clerk(layers, "mynumber");
        var list = clerk.get("/staff/cases");
        var page = clerk.get(
                list.form("main table tr:contains(転出) a[href^=/staff/cases/]").attr("href"));
        page = clerk.post(page.form("form[action$=/claim]"), Map.of());
        page = clerk.post(page.form("form[action$=/grant]"), Map.of());
        if (!page.html().select("form[action$=/deliver]").isEmpty()) {
            page = clerk.post(page.form("form[action$=/deliver]"), Map.of());
        }
        assertThat(page.html().select("h1").text()).contains("完了");
    }

    private Visitor clerk(ThreeLayers layers, String layer) throws Exception {
        var clerk = new Visitor(client, layers.city(layer).port());
        var signIn = clerk.get("/staff/sign-in");
        clerk.post(signIn.form("form:has([name=login])"), Map.of("login", "jumin", "password", "hitomado"));
        return clerk;
    }

    private static void dumpYieldsNothing(ThreeLayers layers, Map<String, String> person) {
        var words = new ArrayList<>(person.values());
        words.addAll(
                List.of("09012345678", "青葉台一丁目", "4番12号", "架空区", "𠮷田ハイツ葛󠄀203", "転出の届出を受け付けました", ASKED, ANSWERED));
        var outside = new Dump(layers.dumper("internet"));
        // definitions are the same in every city and public; their examples name the demo's people
        var tables = outside.tables("procedures");
        assertThat(tables)
                .contains(
                        "applications.item", "sessions.answer", "door.fact_request", "public.spring_session_attributes")
                .noneMatch(table -> table.startsWith("registry.") || table.startsWith("casework."));
        assertThat(outside.rows(tables)).isGreaterThan(100);
        assertThat(outside.rows(List.of("identity.staff_account", "platform.my_number")))
                .as("not kept by this layer, and therefore not veiled")
                .isZero();
        assertThat(outside.find(tables, words)).isEmpty();
        var inside = new Dump(layers.dumper("mynumber"));
        var found = String.join("\n", inside.find(inside.tables("procedures"), words));
        assertThat(found)
                .as("the same search finds them where they may be")
                .contains("registry.person", "casework.", "4番12号", "09012345678", ASKED, ANSWERED);
    }

    private static void nothingElseBetweenThem(ThreeLayers layers) throws Exception {
        for (var role : ThreeLayers.NAMES) {
            for (var database : ThreeLayers.NAMES) {
                if (!role.equals(database)) {
                    assertThatThrownBy(() -> layers.role(role, database)
                                    .sql("select 1")
                                    .query(Integer.class)
                                    .single())
                            .hasStackTraceContaining("permission denied for database");
                }
            }
        }
        var outer = Sockets.of(layers.city("internet").pid());
        assertThat(outer.listens()).containsOnly(layers.city("internet").port(), layers.outerDoor);
        assertThat(outer.calls()).as("only its database").isSubsetOf(layers.databasePort());
        var between = Sockets.of(layers.city("lgwan").pid());
        assertThat(between.listens()).containsOnly(layers.city("lgwan").port(), layers.relay);
        assertThat(between.calls()).isSubsetOf(layers.databasePort(), layers.outerDoor);
        var inner = Sockets.of(layers.city("mynumber").pid());
        assertThat(inner.listens()).containsOnly(layers.city("mynumber").port());
        assertThat(inner.calls())
                .isSubsetOf(layers.databasePort(), layers.relay)
                .contains(layers.relay);
        assertThat(layers.of("internet").values())
                .doesNotContain(layers.of("mynumber").get("HITOMADO_OFFICE_KEY"))
                .noneMatch(value -> value.contains("/mynumber?") || value.contains("/lgwan?"));
        assertThat(layers.data("internet").resolve("keys").resolve("office.key"))
                .doesNotExist();
    }

    /// @param resident signed in, as the clerks on the other layers, so that nothing is hidden behind the way to the
    /// sign-in page
    private void handlersOfOtherLayersAreNotThere(ThreeLayers layers, Visitor resident) throws Exception {
        var nowhere = Map.of(
                "internet", List.of("/staff", "/staff/sign-in", "/staff/cases", "/door/facts/take", "/staff/audit"),
                "lgwan", List.of("/", "/my", "/sign-in/card", "/staff/cases", "/staff/registry", "/door/facts/take"),
                "mynumber", List.of("/", "/my", "/sign-in/card", "/my/start/move-out", "/door/facts/take"));
        for (var layer : nowhere.entrySet()) {
            var name = layer.getKey();
            var visitor = name.equals("internet") ? resident : clerk(layers, name);
            for (var path : layer.getValue()) {
                var answer = visitor.get(path);
                assertThat(answer.status()).as(name + path).isEqualTo(404);
            }
        }
    }

    private static void strangersAreRefused(ThreeLayers layers) throws Exception {
        var inner = SigningKey.of(Objects.requireNonNull(layers.of("mynumber").get("HITOMADO_DOOR_KEY")));
        var stranger =
                SigningKey.of(Objects.requireNonNull(layers.of("internet").get("HITOMADO_DOOR_KEY")));
        var take = "{\"most\":1,\"waitSeconds\":0}";
        for (var port : Set.of(layers.outerDoor, layers.relay)) {
            var knocker = new Knocker(port);
            var now = System.currentTimeMillis();
            assertThat(knocker.send("/door/facts/take", take, Map.of()))
                    .as("unsigned")
                    .isEqualTo(401);
            assertThat(knocker.send(Knocker.Pull.of(stranger, "/door/facts/take", now, take)))
                    .as("another key")
                    .isEqualTo(401);
            assertThat(knocker.send(Knocker.Pull.of(inner, "/door/facts/take", now - 120_000, take)))
                    .as("old")
                    .isEqualTo(401);
            var good = Knocker.Pull.of(inner, "/door/facts/take", now, take);
            assertThat(knocker.send(good.with("/door/facts/take", take + " ")))
                    .as("altered")
                    .isEqualTo(401);
            assertThat(knocker.send(good.with("/door/applications/take", take)))
                    .as("elsewhere")
                    .isEqualTo(401);
            assertThat(knocker.send(good)).as("as it should be").isEqualTo(200);
            assertThat(knocker.send(good)).as("replayed").isEqualTo(401);
            assertThat(knocker.get("/")).as("nothing else there").isEqualTo(404);
            assertThat(knocker.get("/door/facts/take")).isEqualTo(404);
        }
    }

    private static String card(ThreeLayers layers) {
        return layers.dumper("internet")
                .sql("select serial from identity.pretend_card where place_in_list = 0")
                .query(String.class)
                .single();
    }

    /// What the register says of the person and the household.
    private static Map<String, String> person(ThreeLayers layers) {
        var words = new HashMap<String, String>();
        layers.dumper("mynumber").sql("""
                        select p.full_name, p.full_name_kana, p.family_name, p.given_name, p.given_kana, p.birth_date, p.honseki,
                            p.resident_number, h.town, h.block, h.building
                        from registry.person_fact p
                        join registry.household_fact h on h.person_id = p.person_id
                        join identity.pretend_card c on c.serial = 'DEMO' || p.resident_number and c.place_in_list = 0
                        """).query().singleRow().forEach((column, value) -> {
            if (value != null && value.toString().length() > 1) {
                words.put(column, value.toString());
            }
        });
        assertThat(words).containsKeys("full_name", "full_name_kana", "birth_date", "town", "block");
        return words;
    }

    private static long fromTheRegister(ThreeLayers layers) {
        return layers.dumper("internet")
                .sql("select count(*) from sessions.answer where source = 'REGISTER'")
                .query(Long.class)
                .single();
    }

    private static List<String> cases(ThreeLayers layers) {
        return layers.dumper("mynumber")
                .sql("select replace(receipt, '-', '') from casework.case_file")
                .query(String.class)
                .list();
    }

    private static String filed(ThreeLayers layers) {
        return layers.dumper("internet")
                .sql("select id::text from applications.application where procedure = 'move-out'")
                .query(String.class)
                .single();
    }
}
