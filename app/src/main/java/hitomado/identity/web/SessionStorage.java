package hitomado.identity.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/// How web sessions are written to and read from PostgreSQL.
///
/// What an older version wrote and this one cannot read counts as absent, so that people sign in again after an upgrade
/// instead of meeting an error; classes other than those below are never read.
@Configuration(proxyBeanMethods = false)
class SessionStorage {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);
    /// With what a redirect carries to the next page (flash attributes), else a wrong PIN would go unsaid.
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "hitomado.**",
            "org.springframework.security.**",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "java.lang.*",
            "java.util.*",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.time.*",
            "maxdepth=30",
            "maxrefs=20000",
            "!*"));

    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        Converter<byte[], @Nullable Object> reader = SessionStorage::read;
        conversions.addConverter(byte[].class, Object.class, reader);
        return conversions;
    }

    static @Nullable Object read(byte[] written) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("a session attribute of another version is left out: {}", e.toString());
            return null;
        }
    }
}
