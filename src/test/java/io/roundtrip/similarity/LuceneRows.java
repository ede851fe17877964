package io.roundtrip.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What a plugin author reaches for first, for comparison in the same run: Lucene is a test library
 * only.
 */
final class LuceneRows implements AutoCloseable {
  private final Analyzer analyzer = new StandardAnalyzer(EnglishAnalyzer.getDefaultStopSet());
  private final IndexWriter writer;

  LuceneRows() throws IOException {
    writer =
        new IndexWriter(
            new ByteBuffersDirectory(),
            new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity()));
  }

  void add(int row, Item item) throws IOException {
    Document doc = new Document();
    doc.add(new TextField("title", item.title(), Field.Store.NO));
    doc.add(new TextField("text", item.title() + "\n" + item.body(), Field.Store.NO));
    doc.add(new IntPoint("row", row));
    doc.add(new StoredField("row", row));
    writer.addDocument(doc);
  }

  /** A reader of all that was added; asked with only what was known before a row. */
  final class Asked implements AutoCloseable {
    private final DirectoryReader reader = open();
    private final IndexSearcher searcher = new IndexSearcher(reader);

    private DirectoryReader open() {
      try {
        return DirectoryReader.open(writer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<Integer> titles(Item item) throws IOException {
      Query query = new QueryBuilder(analyzer).createBooleanQuery("title", item.title());
      return search(query);
    }

    List<Integer> moreLikeThis(Item item) throws IOException {
      MoreLikeThis mlt = new MoreLikeThis(reader);
      mlt.setAnalyzer(analyzer);
      mlt.setFieldNames(new String[] {"text"});
      return search(mlt.like("text", new java.io.StringReader(item.title() + "\n" + item.body())));
    }

    private List<Integer> search(Query query) throws IOException {
      List<Integer> rows = new ArrayList<>();
      if (query == null) return rows;
      Query all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST).build();
      for (ScoreDoc hit : searcher.search(all, Measured.DEPTH).scoreDocs)
        rows.add(
            searcher.storedFields().document(hit.doc).getField("row").numericValue().intValue());
      return rows;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
