package hitomado;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// ひとまど — the digital city hall (デジタル市役所) in one process.
@SpringBootApplication
@EnableScheduling
public class Hitomado {
    static void main(String[] args) {
        SpringApplication.run(Hitomado.class, args);
    }
}
