package hitomado.platform.operations;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/// Stack traces for the JSON log: classes and lines only. An exception's message may quote what somebody typed.
class NamelessStackTraces implements StackTracePrinter {
    private static final int FRAMES = 40;

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var mark = "";
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            out.append(mark).append(cause.getClass().getName()).append('\n');
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(frames.length, FRAMES); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            mark = "Caused by: ";
        }
    }
}
