package io.roundtrip;

import io.roundtrip.notify.back.Halt;
import io.roundtrip.notify.back.Heard;
import io.roundtrip.notify.back.Returns;
import io.roundtrip.notify.back.Stops;
import io.roundtrip.portal.StopByToken;
import io.roundtrip.setup.KillSwitch;
import io.roundtrip.setup.address.AnswersHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mail that comes back does in other rooms. */
@Configuration(proxyBeanMethods = false)
class AnswersWiring {
  private static final Duration LATELY = Duration.ofDays(30);

  @Bean
  Stops stopsByMail(StopByToken stop) {
    return stop::by;
  }

  // What health tells of what comes back.
  @Bean
  Supplier<AnswersHealth.Read> answersRead(Returns returns, Clock clock) {
    return () -> {
      Map<Heard, Integer> heard = returns.since(clock.instant().minus(LATELY));
      int bounces = 0;
      for (Map.Entry<Heard, Integer> each : heard.entrySet())
        if (each.getKey().isBounce()) bounces += each.getValue();
      return new AnswersHealth.Read(
          returns.last().orElse(Instant.EPOCH),
          bounces,
          heard.getOrDefault(Heard.COMPLAINT, 0),
          heard.getOrDefault(Heard.STOPPED, 0),
          heard.getOrDefault(Heard.IGNORED, 0),
          heard.getOrDefault(Heard.UNREADABLE, 0));
    };
  }

  // As if somebody had pulled the kill switch; an administrator lets mail go on as then.
  @Bean
  Halt haltMail(KillSwitch killSwitch) {
    return new Halt() {
      @Override
      public void bounces(int readers, int of) {
        killSwitch.halt(new KillSwitch.Halt(KillSwitch.TooMany.BOUNCES, readers, of));
      }

      @Override
      public void complaints(int readers, int of) {
        killSwitch.halt(new KillSwitch.Halt(KillSwitch.TooMany.COMPLAINTS, readers, of));
      }
    };
  }
}
