package hitomado.bench.city;

import hitomado.Hitomado;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// 計測用の市役所 — the whole product in this JVM with an empty embedded PostgreSQL in a temporary directory.
public final class CityHall implements AutoCloseable {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Path data;
    private final ConfigurableApplicationContext context;

    private CityHall(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /// @param residents of the synthetic city around the people of the bench, at least 100
    /// @param day the day on which it is opened at nine; null for now
    public static CityHall open(int residents, @Nullable LocalDate day) throws IOException {
        return open(residents, day, context -> {});
    }

    /// @param more what the bench changes in the application before it starts
    public static CityHall open(
            int residents,
            @Nullable LocalDate day,
            ApplicationContextInitializer<ConfigurableApplicationContext> more,
            String... settings)
            throws IOException {
        var data = Files.createTempDirectory("hitomado-bench");
        var out = System.out;
        System.setOut(System.err); // the progress bar is no result
        try {
            var context = new SpringApplicationBuilder(Hitomado.class)
                    .initializers(clock(day), more)
                    .run(Stream.concat(
                                    Stream.of(
                                            "--server.port=0",
                                            "--hitomado.mode=demo",
                                            "--hitomado.database.url=",
                                            "--hitomado.data=" + data,
                                            "--hitomado.demo.residents=" + residents,
                                            "--logging.level.org.apache.fontbox=error",
                                            "--logging.level.hitomado=warn"),
                                    Arrays.stream(settings))
                            .toArray(String[]::new));
            return new CityHall(data, context);
        } finally {
            System.setOut(out);
        }
    }

    /// The clock goes on from that morning, so that ages and deadlines of a case are the same in every year.
    private static ApplicationContextInitializer<ConfigurableApplicationContext> clock(@Nullable LocalDate day) {
        var now = Clock.system(JAPAN);
        var offset = day == null
                ? Duration.ZERO
                : Duration.between(
                        now.instant(), day.atTime(MORNING).atZone(JAPAN).toInstant());
        return context -> ((GenericApplicationContext) context)
                .registerBean(
                        "benchClock",
                        Clock.class,
                        () -> Clock.offset(now, offset),
                        definition -> definition.setPrimary(true));
    }

    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Where several beans have the type.
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
