package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Spring Session looks for it by this name. Anything but words cannot be put into a session. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService words = new GenericConversionService();
        words.addConverter(Object.class, byte[].class, word -> ((String) word).getBytes(UTF_8));
        words.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
        return words;
    }
}
