package io.roundtrip.host.ao;

import io.roundtrip.host.Signer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what keys are known again: a line for each, which tells nothing of its secret. */
final class SealMarks {
  private static final int MOST = 16;

  private SealMarks() {}

  /** The first key, which all names are made with, and every one whose links are believed. */
  static String of(List<SealRow> rows) {
    return rows.stream()
        .filter(row -> isFirst(row) || isBelieved(rows, row))
        .map(SealMarks::of)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static boolean isBelieved(List<SealRow> rows, SealRow row) {
    return row.getRetiredAt() == null || row.equals(rows.get(rows.size() - 1));
  }

  /** What was never marked (an earlier version did not) is only to be readable. */
  static boolean isLost(List<SealRow> rows, String marks) {
    for (String mark : marks.lines().toList())
      if (rows.stream().noneMatch(row -> mark.equals(of(row)) || isRetired(rows, row, mark)))
        return true;
    return !rows.isEmpty()
        && (secret(rows.get(rows.size() - 1)).isEmpty()
            || rows.stream().noneMatch(row -> isFirst(row) && secret(row).isPresent()));
  }

  /** The mark is that of a key whose links nobody believes any more. */
  private static boolean isRetired(List<SealRow> rows, SealRow row, String mark) {
    return mark.startsWith(row.getKeyId() + " ") && !isFirst(row) && !isBelieved(rows, row);
  }

  /** Whether the key of that name is still this one. */
  static boolean stands(List<SealRow> rows, Map.Entry<String, byte[]> key) {
    return rows.stream()
        .filter(row -> key.getKey().equals(row.getKeyId()))
        .flatMap(row -> secret(row).stream())
        .anyMatch(secret -> Arrays.equals(secret, key.getValue()));
  }

  static Optional<byte[]> secret(SealRow row) {
    try {
      byte[] secret = HexFormat.of().parseHex(String.valueOf(row.getSecret()));
      return secret.length == SealTable.BYTES ? Optional.of(secret) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isFirst(SealRow row) {
    return Signer.FIRST_KEY.equals(row.getKeyId());
  }

  /** "" when it cannot be read. */
  private static String of(SealRow row) {
    return secret(row)
        .map(
            key ->
                row.getKeyId()
                    + " "
                    + HexFormat.of().formatHex(AoSigner.hmac(key, "mark"), 0, MOST))
        .orElse("");
  }
}
