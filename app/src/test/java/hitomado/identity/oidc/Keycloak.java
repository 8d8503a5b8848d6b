package hitomado.identity.oidc;

import hitomado.identity.CardClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Keycloak of its own, started from its distribution in dev mode; it forgets everything at its end.
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "the-city";
    private static final String ADMIN = "admin-of-a-test";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient web = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final String address;

    Keycloak(int port) {
        var home = Path.of(System.getProperty("hitomado.keycloak"));
        this.address = "http://127.0.0.1:" + port;
        try {
            this.log = Files.createTempFile("keycloak", ".log");
            var start = new ProcessBuilder(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--db=dev-mem")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            start.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "JAVA_OPTS_KC_HEAP",
                            "-Xms64m -Xmx512m",
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            ADMIN,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            ADMIN));
            this.process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return address + "/realms/city";
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    long pid() {
        return process.pid();
    }

    void awaitReady() {
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(log());
            }
            try {
                return send(HttpRequest.newBuilder(URI.create(address + "/realms/master")))
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /// A realm with the city as its client, as an operator registers it by hand.
    void register(String city) throws IOException, InterruptedException {
        var token = token();
        create("/admin/realms", Map.of("realm", "city", "enabled", true), token);
        var profile = (ObjectNode) json.readTree(
                send(authorized("/admin/realms/city/users/profile", token)).body());
        profile.put("unmanagedAttributePolicy", "ENABLED");
        done(send(authorized("/admin/realms/city/users/profile", token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(profile)))));
        create("/admin/realms/city/clients", client(city), token);
    }

    private static Map<String, Object> client(String city) {
        var client = new TreeMap<String, Object>();
        client.put("clientId", CLIENT);
        client.put("publicClient", false);
        client.put("standardFlowEnabled", true);
        client.put("directAccessGrantsEnabled", false);
        client.put("redirectUris", List.of(city + OidcClient.BACK));
        client.put("clientAuthenticatorType", "client-jwt");
        client.put("defaultClientScopes", List.of("basic", "acr"));
        client.put(
                "attributes",
                Map.of(
                        "use.jwks.url", "true",
                        "jwks.url", city + "/sign-in/oidc/jwks",
                        "token.endpoint.auth.signing.alg", "ES256",
                        "pkce.code.challenge.method", "S256"));
        client.put(
                "protocolMappers",
                List.of(
                        attribute("name"),
                        attribute("birthdate"),
                        attribute("gender"),
                        mapper("address", "oidc-address-mapper", Map.of("user.attribute.formatted", "address")),
                        mapper(
                                "pairwise",
                                "oidc-sha256-pairwise-sub-mapper",
                                Map.of("pairwiseSubAlgorithmSalt", "s"))));
        return client;
    }

    private static Map<String, Object> attribute(String name) {
        return mapper(
                name,
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", "card_" + name, "claim.name", name, "jsonType.label", "String"));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> more) {
        var config = new TreeMap<>(more);
        config.put("id.token.claim", "true");
        config.put("userinfo.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }

    /// Somebody whom this provider knows by the four items.
    void add(String login, CardClaims claims) throws IOException, InterruptedException {
        create(
                "/admin/realms/city/users",
                Map.of(
                        "username",
                        login,
                        "enabled",
                        true,
                        "email",
                        login + "@example.jp",
                        "emailVerified",
                        true,
                        "firstName",
                        "F",
                        "lastName",
                        "L",
                        "credentials",
                        List.of(Map.of("type", "password", "value", login + "-password", "temporary", false)),
                        "attributes",
                        Map.of(
                                "card_name", List.of(claims.fullName()),
                                "card_birthdate", List.of(claims.birthDate().toString()),
                                "card_gender", List.of(claims.sex()),
                                "address", List.of(claims.address()))),
                token());
    }

    private String token() throws IOException, InterruptedException {
        var body = "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN;
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        JsonNode token = json.readTree(done(answer).body());
        return token.get("access_token").asString();
    }

    private void create(String path, Object what, String token) throws IOException, InterruptedException {
        done(send(authorized(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(what)))));
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return web.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    /// The script and the server that it has started, by their ids.
    @Override
    public void close() throws InterruptedException, IOException {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(log);
    }
}
