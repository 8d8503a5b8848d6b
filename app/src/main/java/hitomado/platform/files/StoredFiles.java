package hitomado.platform.files;

import hitomado.platform.Conflict;
import hitomado.platform.NotFound;
import hitomado.platform.ids.Ids;
import hitomado.platform.jobs.Jobs;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// 保管ファイル — takes in, gives back and removes files; runs inside the caller's transaction where there is one.
@Service
public class StoredFiles {
    /// 9 MB, as the upload form says.
    public static final int LIMIT = 9 * 1024 * 1024;

    /// SQLSTATE disk_full
    private static final String DISK_FULL = "53100";

    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);

    private final FileStore store;
    private final VirusScanStore scans;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    StoredFiles(FileStore store, VirusScanStore scans, Jobs jobs, Ids ids, Clock clock) {
        this.store = store;
        this.scans = scans;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /// Stores an uploaded file; nobody can open it before the scanner has looked at it.
    @Transactional
    public StoreResult store(MultipartFile upload) {
        var name = upload.getOriginalFilename();
        try (var content = upload.getInputStream()) {
            return store(name == null ? "" : name, content.readNBytes(LIMIT + 1), ScanState.WAITING);
        } catch (IOException e) {
            LOG.error("an uploaded file could not be read", e);
            return new StoreResult.NoSpace();
        }
    }

    /// Stores what the city hall itself has made. A full disk leaves the caller's transaction usable.
    public StoreResult store(String name, byte[] content) {
        return store(name, content, ScanState.OWN);
    }

    private StoreResult store(String name, byte[] content, ScanState scan) {
        if (content.length == 0) {
            return new StoreResult.Empty();
        }
        if (content.length > LIMIT) {
            return new StoreResult.TooLarge(LIMIT);
        }
        return MediaKind.find(content)
                .map(kind -> insert(FileName.of(name, kind), kind, scan, content))
                .orElseGet(StoreResult.WrongType::new);
    }

    private StoreResult insert(FileName name, MediaKind kind, ScanState scan, byte[] content) {
        var file = new StoredFile(
                new FileId(ids.next()), name.value(), kind, content.length, sha256(content), clock.instant());
        try {
            if (scan == ScanState.WAITING) {
                insertToScan(file, content);
            } else {
                store.insert(file, scan, content);
            }
            return new StoreResult.Stored(file);
        } catch (DataAccessException e) {
            if (isDiskFull(e)) {
                LOG.error("the database has no space left", e);
                return new StoreResult.NoSpace();
            }
            throw e;
        }
    }

    /// 引取り — keeps a file that another network's side numbered; it is scanned again here. One that is here stays.
    @Transactional
    public void takeOver(StoredFile file, byte[] content) {
        if (!sha256(content).equals(file.sha256())) {
            throw new IllegalArgumentException("a file was altered on its way: " + file.id());
        }
        if (store.find(file.id()).isEmpty()) {
            insertToScan(file, content);
        }
    }

    private void insertToScan(StoredFile file, byte[] content) {
        store.insert(file, ScanState.WAITING, content);
        jobs.enqueue(
                VirusScans.SCAN,
                file.id().toString(),
                new VirusScans.ScanFile(file.id().value()));
    }

    /// The bytes for another network, to be sealed and scanned there, whatever the scanner said here.
    public byte[] toHandOver(FileId id) {
        return store.content(id);
    }

    public Optional<StoredFile> find(FileId id) {
        return store.find(id);
    }

    /// Whether these files may be opened; what is not there is left out.
    public Map<FileId, ScanState> scans(Collection<FileId> files) {
        return files.isEmpty() ? Map.of() : scans.states(files);
    }

    /// The bytes of a file that [#find] gave; refused as long as the scanner has not let it through.
    public byte[] content(FileId id) {
        var scan = scans.find(id).orElseThrow(() -> new NotFound("file " + id));
        if (!scan.opens()) {
            throw new Conflict("file " + id + " is " + scan);
        }
        return store.content(id);
    }

    /// Removes a file, such as a document of a discarded draft; true if it was there.
    public boolean remove(FileId id) {
        return store.remove(id);
    }

    private static boolean isDiskFull(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
