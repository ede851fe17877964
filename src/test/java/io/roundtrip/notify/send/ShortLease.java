package io.roundtrip.notify.send;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one thing that a node of the crash bench has otherwise than the product: a shorter lease. */
@Configuration(proxyBeanMethods = false)
public class ShortLease {
  @Bean
  LeaseWatch leaseWatch() {
    return new LeaseWatch(System::nanoTime, Duration.ofMillis(Long.getLong("crash.lease")));
  }
}
