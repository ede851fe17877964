package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roundtrip.similarity.store.Doc;
import io.roundtrip.similarity.store.Lengths;
import io.roundtrip.similarity.store.Store;
import io.roundtrip.similarity.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CandidatesTest {
  private static final int LIMIT = 20;
  private static final double AGE = 0.2;

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private final Candidates candidates = new Candidates();

  @Test
  public void are_those_that_looking_at_every_document_finds() throws Exception {
    for (int seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      Store store = Store.open(folder.newFolder().toPath(), 2);
      Map<Long, Doc> model = filled(store, random);
      Set<Long> projects = new HashSet<>();
      for (long p = 0; p < 6; p++) if (random.nextInt(3) > 0) projects.add(p);
      List<Term> title = terms(random, 4);
      List<Term> body = terms(random, 30);
      int now = 3_000_000;

      store.read(
          view -> {
            QueryTerms terms = QueryTerms.of(title, body, view);
            Candidates.Found found =
                candidates.find(
                    new Candidates.Search(terms, Projects.of(projects), now, AGE, LIMIT), view);
            double average = view.totals().averageLength();
            Map<Long, Double> words = new HashMap<>();
            Map<Long, Double> scores = new HashMap<>();
            for (Doc doc : model.values()) {
              double w = words(doc, terms, average);
              if (w == 0 || !projects.contains(doc.project())) continue;
              words.put(doc.id(), w);
              scores.put(doc.id(), w - AGE * Age.between(now, doc.created()));
            }
            same(found.best(), scores, words, LIMIT);
            words.keySet().removeIf(id -> now - model.get(id).created() <= 365 * Age.DAY);
            same(found.older(), words, words, LIMIT / 4);
            return 0;
          });
    }
  }

  private static void same(
      List<Candidates.Candidate> found,
      Map<Long, Double> scores,
      Map<Long, Double> words,
      int limit) {
    double[] best = scores.values().stream().mapToDouble(s -> -s).sorted().limit(limit).toArray();

    assertThat(found).hasSize(best.length);
    for (int i = 0; i < best.length; i++) {
      assertThat(found.get(i).words()).isCloseTo(words.get(found.get(i).id()), within(1e-5));
      assertThat(scores.get(found.get(i).id())).isCloseTo(-best[i], within(1e-5));
    }
  }

  private static double words(Doc doc, QueryTerms terms, double average) {
    double norm = QueryTerms.norm(Lengths.value(Lengths.code(doc.length())), average);
    double sum = 0;
    for (QueryTerms.Worth term : terms.terms()) {
      int at = Arrays.binarySearch(doc.terms(), term.hash());
      if (at >= 0) sum += term.worth() * QueryTerms.saturated(doc.weights()[at] & Doc.MOST, norm);
    }
    return sum / terms.self();
  }

  /** Several segments, some of it removed or replaced, some not yet written. */
  private static Map<Long, Doc> filled(Store store, Random random) throws Exception {
    Map<Long, Doc> model = new HashMap<>();
    for (int i = 0; i < 700; i++) {
      Doc doc = doc(random, random.nextInt(500));
      store.put(doc);
      model.put(doc.id(), doc);
      if (random.nextInt(10) == 0) {
        long id = random.nextInt(500);
        store.remove(id);
        model.remove(id);
      }
      if (random.nextInt(150) == 0) store.commit(i);
    }
    return model;
  }

  private static Doc doc(Random random, long id) {
    long[] terms =
        random.ints(12, 0, 200).mapToLong(t -> (long) t * t).sorted().distinct().toArray();
    byte[] weights = new byte[terms.length];
    for (int i = 0; i < weights.length; i++)
      weights[i] = (byte) (1 + random.nextInt(5) | (random.nextBoolean() ? Doc.IN_TITLE : 0));
    int created = random.nextInt(3_000_000);
    return new Doc(
        id, random.nextInt(6), created, random.nextInt(400), 4, 0, 0, terms, weights, new byte[2]);
  }

  private static List<Term> terms(Random random, int many) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      long t = random.nextInt(200);
      terms.add(new Term(t * t, 0, 1));
    }
    return terms;
  }
}
