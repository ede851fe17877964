package io.roundtrip.customers;

import io.roundtrip.host.Signer;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import java.nio.ByteBuffer;

/**
 * Numbers in an order that only the signing key knows: a Feistel network of four rounds over 52
 * bits, so that every language reads them exactly and each number stands for one customer.
 */
public final class HiddenIds implements OutsideIds {
  private static final int ROUNDS = 4;
  private static final int HALF = 26;
  private static final long MASK = (1L << HALF) - 1;
  private static final String PURPOSE = "customer-id";

  private final Signer signer;

  public HiddenIds(Signer signer) {
    this.signer = signer;
  }

  @Override
  public long of(ContactId contact) {
    return hidden('c', contact.value());
  }

  @Override
  public long of(AccountId account) {
    return hidden('a', account.value());
  }

  @Override
  public ContactId contact(long outside) {
    return new ContactId(open('c', outside));
  }

  @Override
  public AccountId account(long outside) {
    return new AccountId(open('a', outside));
  }

  private long hidden(char kind, long id) {
    if (isTooBig(id)) return id;
    long left = id >>> HALF;
    long right = id & MASK;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ mixed(kind, round, right);
      left = right;
      right = next;
    }
    return left << HALF | right;
  }

  private long open(char kind, long outside) {
    if (isTooBig(outside)) return outside;
    long left = outside >>> HALF;
    long right = outside & MASK;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      long before = right ^ mixed(kind, round, left);
      right = left;
      left = before;
    }
    return left << HALF | right;
  }

  private static boolean isTooBig(long id) {
    return id < 0 || id >>> 2 * HALF != 0;
  }

  private long mixed(char kind, int round, long half) {
    byte[] mac =
        signer.sign(Signer.FIRST_KEY, PURPOSE, kind + " " + round + " " + half).orElseThrow();
    return ByteBuffer.wrap(mac).getLong() & MASK;
  }
}
