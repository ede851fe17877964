package io.roundtrip.similarity.node;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.ApplicationProperties;
import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import io.roundtrip.similarity.node.ao.AoChanges;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. Texts come from canonical.suggest; the thread from Journey. */
@Configuration(proxyBeanMethods = false)
class NodeWiring {
  @Bean
  Changes changes(ActiveObjects ao) {
    return new AoChanges(ao);
  }

  /** In the local home: every node has its own, and whoever clones a node clones a good index. */
  @Bean
  NodeIndex nodeIndex(
      ApplicationProperties application, Changes seenTexts, Texts texts, Clock clock) {
    Path home =
        application
            .getLocalHomeDirectory()
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    Path folder = home.resolve("caches").resolve("roundtrip-similarity");
    return new NodeIndex(
        folder, () -> new Meaning(MeaningTable.standard()), seenTexts, texts, clock);
  }
}
