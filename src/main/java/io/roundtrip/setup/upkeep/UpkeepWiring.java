package io.roundtrip.setup.upkeep;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.SetAside;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.Failures;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.setup.ServerTrouble;
import io.roundtrip.setup.upkeep.web.UpkeepPage;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpkeepWiring {
  @Bean
  @Qualifier("work")
  WorkHealth workHealth(
      ServerTrouble trouble, Workers workers, SetAside aside, Followed followed, Clock clock) {
    return new WorkHealth(trouble, workers, aside, followed, clock);
  }

  @Bean
  CleanUp oldSteps(ActiveObjects ao) {
    return OldRows.steps(ao);
  }

  @Bean
  @Qualifier("housework")
  Housework housework(List<CleanUp> cleanUps, Clock clock) {
    return new Housework(cleanUps, clock);
  }

  @Bean
  Upkeep upkeep(Failures failures, Keys keys, UserNames names, Deeds deeds, Workers workers) {
    return new Upkeep(failures, keys, names, deeds, workers);
  }

  @Bean
  UpkeepPage upkeepPage(Upkeep upkeep, Workers workers, SetAside aside, Phrases texts) {
    return new UpkeepPage(upkeep, workers, aside, texts);
  }
}
