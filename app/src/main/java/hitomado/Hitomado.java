package hitomado;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// ひとまど — the digital city hall (デジタル市役所) in one process.
@SpringBootApplication
public class Hitomado {
    static void main(String[] args) {
        SpringApplication.run(Hitomado.class, args);
    }
}
