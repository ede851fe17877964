package io.roundtrip.notify.news;

import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.roadmap.Followed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What panels say of news. */
@Configuration(proxyBeanMethods = false)
class ShownNewsWiring {
  @Bean
  NewsAhead newsAhead(Hints hints) {
    return hints::isFresh;
  }

  @Bean
  ReadNews readNews(
      UndoWindows undoWindows,
      Listeners listeners,
      Outbox outbox,
      Followed followed,
      Rulebook rules,
      Standstill standstill) {
    return new ReadNews(undoWindows, listeners, outbox, followed, rules, standstill);
  }
}
