package hitomado.procedures;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// At start: publishes the files when the database has no revision yet, or, where that is wanted, when they changed.
///
/// `hitomado.definitions.directory` names the files; `hitomado.definitions.auto-import` (on in demo mode) follows their
/// changes.
@Component
class StartingDefinitions implements InitializingBean, SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StartingDefinitions.class);
    private static final Acting START = Acting.by(new Actor.Process("start"));
    private final Catalogue catalogue;
    private final Environment settings;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    StartingDefinitions(Catalogue catalogue, Environment settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        var files = DefinitionSource.usual(directory());
        var revisions = catalogue.revisions();
        if (files.isEmpty()) {
            LOG.warn("no definition files were found");
        } else if (revisions.isEmpty()) {
            publish(files, "first start");
        } else if (revisions.getFirst().sha256().equals(files.sha256())) {
            reading = CompletableFuture.runAsync(catalogue::current);
        } else if (autoImport()) {
            publish(files, "files changed");
        } else {
            LOG.warn(
                    "definition files differ from published revision {}; see ./hitomado definitions diff",
                    revisions.getFirst().no());
            reading = CompletableFuture.runAsync(catalogue::current);
        }
    }

    /// What is published is read beside the rest of the start; a program that cannot read it must not start.
    @Override
    public void afterSingletonsInstantiated() {
        try {
            reading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void publish(DefinitionFiles files, String note) {
        var revision = catalogue.publish(files, START, note);
        LOG.info("definitions published as revision {} ({} files)", revision.no(), revision.files());
    }

    private Optional<Path> directory() {
        return Optional.ofNullable(settings.getProperty("hitomado.definitions.directory"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private boolean autoImport() {
        boolean demo = settings.getProperty("hitomado.mode", "demo").equals("demo");
        return settings.getProperty("hitomado.definitions.auto-import", Boolean.class, demo);
    }
}
