package hitomado.registry.city;

import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Makes the demo people and then household after household, in chunks of rows, until the city has its size.
final class CityMaker {
    static final Rows END = new Rows();
    private static final int CHUNK = 8_000;
    private final HomeFactory homes;
    private final CityMap map;
    private final int residents;
    private long households;
    private volatile @Nullable RuntimeException failure;

    CityMaker(CityMap map, int residents, long seed) {
        this.map = map;
        this.residents = residents;
        this.homes = new HomeFactory(seed, CityLoader.AS_OF, map, DemoHomes.FIRST_FREE, DemoHomes.FIRST_FREE);
    }

    int residents() {
        return residents;
    }

    long households() {
        return households;
    }

    /// Runs on a thread of its own; a failure is kept for the reader, who sees the end of the queue.
    void fill(BlockingQueue<Rows> queue) {
        try {
            make(queue);
        } catch (RuntimeException failed) {
            failure = failed;
        } catch (InterruptedException stopped) {
            return;
        }
        try {
            queue.put(END);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void rethrow() {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void make(BlockingQueue<Rows> queue) throws InterruptedException {
        var register = new RegisterRows(CityLoader.AS_OF);
        var departments = new DepartmentRows(CityLoader.AS_OF);
        var chunk = new Rows();
        var made = 0;
        for (var home : DemoHomes.all(map)) {
            register.write(home, chunk);
            departments.write(home, chunk);
            made += home.members().size();
            households++;
        }
        while (made < residents) {
            var home = homes.next(residents - made);
            register.write(home, chunk);
            departments.write(home, chunk);
            made += home.members().size();
            households++;
            if (chunk.residents() >= CHUNK) {
                queue.put(chunk);
                chunk = new Rows();
            }
        }
        queue.put(chunk);
    }
}
