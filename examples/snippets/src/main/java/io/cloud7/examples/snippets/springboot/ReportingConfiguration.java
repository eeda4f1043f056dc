package io.cloud7.examples.snippets.springboot;

import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.jdbc.JdbcStorage;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the properties of the host to a storage. */
// README
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties
class ReportingConfiguration {
    @Bean
    @ConfigurationProperties("cloud7.database") // jdbc-url, username, password, maximum-pool-size, …
    HikariDataSource database() {
        return new HikariDataSource();
    }

    @Bean
    JdbcStorage storage(DataSource database) {
        return JdbcStorage.of(database);
    }

    @Bean
    ContractBills contractBills(JdbcStorage storage) {
        return new ContractBills(storage);
    }
}
// README
