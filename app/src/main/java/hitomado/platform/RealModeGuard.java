package hitomado.platform;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 本番モードの確認 — refuses to start in real mode while any [PretendDoor] is active.
@Component
class RealModeGuard implements SmartInitializingSingleton {
    private final String mode;
    private final List<PretendDoor> doors;

    RealModeGuard(@Value("${hitomado.mode}") String mode, List<PretendDoor> doors) {
        this.mode = mode;
        this.doors = List.copyOf(doors);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (mode.equals("demo")) {
            return;
        }
        if (!mode.equals("real")) {
            throw new IllegalArgumentException("hitomado.mode is demo or real, not " + mode);
        }
        var active = doors.stream()
                .filter(PretendDoor::active)
                .map(PretendDoor::name)
                .sorted()
                .toList();
        if (!active.isEmpty()) {
            throw new PretendDoorsActive(active);
        }
    }
}
