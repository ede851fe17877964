package io.roundtrip.canonical.suggest.learn;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.merge.Rights;
import io.roundtrip.canonical.suggest.learn.ao.AoJudgements;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearnWiring {
  @Bean
  Judgements judgements(ActiveObjects ao) {
    return new AoJudgements(ao);
  }

  @Bean
  LearnWeights learnWeights(Judgements judgements, Clock clock) {
    return new LearnWeights(judgements, clock);
  }

  @Bean
  PairSigns pairSigns(NodeIndex index, Texts texts) {
    return new PairSigns(index, texts);
  }

  @Bean
  DismissPair dismissPair(
      Judgements judgements,
      PairSigns signs,
      LearnWeights learned,
      Rights rights,
      Deeds deeds,
      Clock clock) {
    return new DismissPair(judgements, signs, learned, rights, deeds, clock);
  }

  @Bean
  TakeBackDismissals takeBackDismissals(
      Judgements judgements,
      LearnWeights learned,
      Visibility visibility,
      UserNames names,
      Deeds deeds) {
    return new TakeBackDismissals(judgements, learned, visibility, names, deeds);
  }
}
