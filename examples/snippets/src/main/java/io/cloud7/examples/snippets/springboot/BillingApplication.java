package io.cloud7.examples.snippets.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The host. */
@SpringBootApplication(proxyBeanMethods = false)
public class BillingApplication {
    /** For Spring, which makes one. */
    public BillingApplication() {}

    /** Starts it; the database is in {@code application.properties}, its password in the environment. */
    public static void main(String[] args) {
        SpringApplication.run(BillingApplication.class, args);
    }
}
