package dev.tallyman.aws;

import dev.tallyman.service.Patience;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Runs transactions, again where they met others.
final class Transactions {

  private static final String CONDITION = "ConditionalCheckFailed";

  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final DynamoDbClient client;
  private final Patience patience;

  Transactions(DynamoDbClient client, Patience patience) {
    this.client = client;
    this.patience = patience;
  }

  /// Writes all or nothing; returns false where the condition of the first item did not hold.
  boolean write(List<TransactWriteItem> items) {
    for (int attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request -> request.transactItems(items));
        return true;
      } catch (TransactionCanceledException e) {
        if (code(e.cancellationReasons(), 0).equals(CONDITION)) {
          return false;
        }
        if (!isPassing(e) || !patience.pause(attempt)) {
          throw e;
        }
      } catch (TransactionInProgressException e) {
        if (!patience.pause(attempt)) {
          throw e;
        }
      }
    }
  }

  private static boolean isPassing(TransactionCanceledException e) {
    List<String> codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
    return codes.stream().anyMatch(PASSING::contains) && !codes.contains(CONDITION);
  }

  private static String code(List<CancellationReason> reasons, int n) {
    String code = n < reasons.size() ? reasons.get(n).code() : null;
    return code == null ? "" : code;
  }
}
