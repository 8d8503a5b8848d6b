package hitomado.applications;

import hitomado.platform.NotFound;
import hitomado.platform.files.FileId;
import hitomado.platform.files.MediaKind;
import hitomado.platform.files.StoredFile;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.Opened;
import hitomado.platform.sealing.Sealing;
import hitomado.platform.sealing.SealingKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 荷の封 — documents are sealed to the office, reports to the resident's side; LGWAN between them opens neither.
@Component
@InLayer({Layer.INTERNET, Layer.MYNUMBER})
class ParcelSeal {
    private final DoorKeys keys;
    private final JsonMapper json;
    private final StoredFiles files;

    ParcelSeal(DoorKeys keys, JsonMapper json, StoredFiles files) {
        this.keys = keys;
        this.json = json;
        this.files = files;
    }

    private record FileWire(String name, String mediaType, String sha256, Instant storedAt, byte[] content) {}

    private record ReportWire(
            String kind,
            String body,
            @Nullable UUID file,
            @Nullable FileWire content) {}

    /// Resident's side.
    Parcel.SealedFile seal(UUID file) {
        return new Parcel.SealedFile(
                file, Sealing.seal(json.writeValueAsBytes(read(file)), keys.officeReceiver(), filePlace(file)));
    }

    /// Office's side: keeps the file under its id; one that does not open is missing at the case, visibly.
    void keep(Parcel.SealedFile sealed) {
        open(sealed.sealed(), keys::findOffice, filePlace(sealed.id()))
                .ifPresent(bytes -> keep(sealed.id(), json.readValue(bytes, FileWire.class)));
    }

    /// Office's side.
    byte[] seal(UUID id, StatusReport report) {
        var file = report instanceof StatusReport.Delivered delivered ? delivered.file() : null;
        var wire = new ReportWire(
                report.getClass().getSimpleName(),
                json.writeValueAsString(report),
                file,
                file == null ? null : read(file));
        return Sealing.seal(json.writeValueAsBytes(wire), keys.residentReceiver(), reportPlace(id));
    }

    /// Resident's side; what is delivered with it is kept.
    Optional<StatusReport> findReport(UUID id, byte[] sealed) {
        var own = keys.residentReports();
        return open(sealed, key -> Optional.of(own).filter(mine -> mine.id().equals(key)), reportPlace(id))
                .map(bytes -> {
                    var wire = json.readValue(bytes, ReportWire.class);
                    if (wire.file() != null && wire.content() != null) {
                        keep(wire.file(), wire.content());
                    }
                    return json.readValue(wire.body(), type(wire.kind()));
                });
    }

    private FileWire read(UUID file) {
        var id = new FileId(file);
        var known = files.find(id).orElseThrow(() -> new NotFound("file " + file));
        return new FileWire(
                known.name(), known.kind().mediaType(), known.sha256(), known.storedAt(), files.toHandOver(id));
    }

    private void keep(UUID id, FileWire wire) {
        files.takeOver(
                new StoredFile(
                        new FileId(id),
                        wire.name(),
                        MediaKind.ofMediaType(wire.mediaType()),
                        wire.content().length,
                        wire.sha256(),
                        wire.storedAt()),
                wire.content());
    }

    private static Optional<byte[]> open(byte[] sealed, Function<String, Optional<SealingKey>> keys, String place) {
        return switch (Sealing.open(sealed, keys, place)) {
            case Opened.Plain(var bytes) -> Optional.of(bytes);
            case Opened.OtherKey other -> Optional.empty();
            case Opened.Broken broken -> Optional.empty();
        };
    }

    private static Class<? extends StatusReport> type(String kind) {
        return Arrays.stream(StatusReport.class.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown report " + kind))
                .asSubclass(StatusReport.class);
    }

    private static String filePlace(UUID id) {
        return "applications.FILE:" + id;
    }

    private static String reportPlace(UUID id) {
        return "applications.REPORT:" + id;
    }
}
