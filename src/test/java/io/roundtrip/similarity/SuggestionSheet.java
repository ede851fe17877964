package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sheet to be judged by reading: the first suggestion, where the product would show one, for
 * issues chosen by lot from the last third of a tracker (not only known duplicates), or from all of
 * a small one. System properties {@code issues} (a file with the columns id or key, created, title,
 * body; project and components if there are), {@code qrels} if there is one, {@code sheet} (file to
 * write), {@code rows}.
 */
public final class SuggestionSheet {
  private static final int FEW = 1_500;

  private SuggestionSheet() {}

  public static void main(String[] args) throws Exception {
    String issues = System.getProperty("issues", "");
    String qrels = System.getProperty("qrels", "");
    String sheet = System.getProperty("sheet", "");
    if (issues.isBlank() || sheet.isBlank())
      throw new IllegalArgumentException("-Dissues=FILE -Dsheet=FILE [-Dqrels=FILE] [-Drows=100]");
    Tracker tracker = qrels.isBlank() ? Tracker.read(issues) : Tracker.read(issues, qrels, 0);
    int wanted = Integer.getInteger("rows", 100);
    int all = tracker.rows().size();
    int from = all < FEW ? 0 : all * 2 / 3;
    Path folder = Files.createTempDirectory("sheet");
    Index index = Index.open(folder, new Meaning(MeaningTable.standard()));
    Finder finder = new Finder(index);
    List<Integer> lot =
        new ArrayList<>(
            new Random(2026)
                .ints(4 * all, from, all)
                .distinct()
                .limit(wanted * 4L)
                .boxed()
                .sorted()
                .toList());
    int written = 0;
    int asked = 0;
    int next = 0;
    try (PrintWriter out = new PrintWriter(sheet, StandardCharsets.UTF_8)) {
      out.println("judgement\tconfidence\tknown\tissue\ttitle\tsuggested\ttitle\twhy\tbody\tbody");
      for (int row : lot) {
        if (written == wanted) break;
        for (; next < row; next++) {
          index.put(tracker.rows().get(next).item());
          if (next % 1000 == 999) index.commit(next);
        }
        asked++;
        Item item = tracker.rows().get(row).item();
        List<Suggestion> found =
            finder
                .find(
                    new Question(
                        item.title(),
                        item.body(),
                        item.components(),
                        item.created(),
                        Projects.ALL,
                        id -> true,
                        Known.NOTHING,
                        5))
                .worthShowing();
        if (found.isEmpty()) continue;
        Suggestion first = found.get(0);
        Tracker.Row other = tracker.rows().get((int) first.id());
        boolean known =
            tracker.queries().stream()
                .anyMatch(q -> q.row() == row && q.relevant().contains((int) first.id()));
        out.printf(
            "\t%.2f\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s%n",
            first.confidence(),
            known ? "known" : "",
            tracker.rows().get(row).key(),
            line(item.title()),
            other.key(),
            line(other.item().title()),
            line(first.why().toString().replaceAll("Word\\[[^]]*\\]", "w")),
            line(item.body()),
            line(other.item().body()));
        written++;
      }
    }
    Index.clear(folder);
    System.out.printf("%d issues asked, %d with a suggestion to show%n", asked, written);
  }

  private static String line(String text) {
    String one = text.replaceAll("\\s+", " ");
    return one.length() > 300 ? one.substring(0, 300) : one;
  }
}
