package io.roundtrip.canonical.ao;

import io.roundtrip.canonical.Piece;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between rows and pieces. */
final class EvidenceRows {
  /** All that {@link #piece} needs, for reading many rows at once. */
  static final String COLUMNS =
      "ID, FEEDBACK_ID, ITEM_ID, CONTACT_ID, ACCOUNT_ID, CHANNEL, NPS, HARDSHIP, SAID_AT, WISH_ID";

  private EvidenceRows() {}

  static String trace(IssueId feedback, IssueId item, IssueId holder) {
    return feedback.value() + "-" + item.value() + "-" + holder.value();
  }

  static Map<String, Object> row(Piece piece, IssueId item, IssueId holder) {
    Map<String, Object> row = new HashMap<>();
    row.put("TRACE", trace(piece.feedback(), item, holder));
    row.put("FEEDBACK_ID", piece.feedback().value());
    row.put("ITEM_ID", item.value());
    row.put("HOLDER_ID", holder.value());
    row.put("CONTACT_ID", number(piece.contact()));
    row.put("ACCOUNT_ID", number(piece.account()));
    row.put("CHANNEL", word(piece.channel()));
    row.put("NPS", piece.nps());
    row.put("HARDSHIP", piece.effort());
    row.put("SAID_AT", piece.at().toEpochMilli());
    row.put("WISH_ID", wish(piece));
    return row;
  }

  static Piece piece(EvidenceRow row) {
    return new Piece(
        new IssueId(row.getFeedbackId()),
        Optional.ofNullable(row.getContactId()).map(ContactId::new).orElse(null),
        Optional.ofNullable(row.getAccountId()).map(AccountId::new).orElse(null),
        Optional.ofNullable(row.getChannel()).flatMap(Channel::of).orElse(null),
        row.getNps(),
        row.getHardship(),
        Instant.ofEpochMilli(row.getSaidAt()),
        new IssueId(Objects.requireNonNullElse(row.getWishId(), row.getFeedbackId())));
  }

  static void write(Piece piece, EvidenceRow row) {
    row.setContactId(number(piece.contact()));
    row.setAccountId(number(piece.account()));
    row.setChannel(word(piece.channel()));
    row.setNps(piece.nps());
    row.setHardship(piece.effort());
    row.setSaidAt(piece.at().toEpochMilli());
    row.setWishId(wish(piece));
    row.save();
  }

  private static @Nullable Long wish(Piece piece) {
    return piece.wish().equals(piece.feedback()) ? null : piece.wish().value();
  }

  private static @Nullable Long number(@Nullable ContactId contact) {
    return contact == null ? null : contact.value();
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static @Nullable String word(@Nullable Channel channel) {
    return channel == null ? null : channel.word();
  }
}
