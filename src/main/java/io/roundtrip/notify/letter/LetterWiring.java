package io.roundtrip.notify.letter;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.letter.ao.AoTemplates;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates and words. */
@Configuration(proxyBeanMethods = false)
class LetterWiring {
  @Bean
  Templates templates(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoTemplates(ao, conditionalWrites);
  }

  @Bean
  Compose compose(Templates templates, Phrases phrases, UnsubscribeLinks links, Reach reach) {
    return new Compose(templates, phrases, links, reach);
  }

  @Bean
  ComposeDigest composeDigest(Compose compose, Phrases phrases) {
    return new ComposeDigest(compose, phrases);
  }

  @Bean
  EditTemplates editTemplates(
      Templates templates, Compose compose, Phrases phrases, Deeds deeds, Clock clock) {
    return new EditTemplates(templates, compose, phrases, deeds, clock);
  }
}
