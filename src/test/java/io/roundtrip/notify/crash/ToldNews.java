package io.roundtrip.notify.crash;

import io.roundtrip.notify.news.CloseTheLoop;
import io.roundtrip.roadmap.RoadmapMoved;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For nodes that look for news as well: what was found moved is told. */
@Configuration(proxyBeanMethods = false)
public class ToldNews {
  @Bean
  Consumer<RoadmapMoved> moved(CloseTheLoop loop) {
    return loop::on;
  }
}
