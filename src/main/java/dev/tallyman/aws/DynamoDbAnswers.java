package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.Flows;
import dev.tallyman.service.KeptAnswers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Answers kept in the table, each under its name and that of the build that gave it, since another
/// one may count otherwise, until they have not been written for a while.
public final class DynamoDbAnswers implements KeptAnswers {

  /// The attribute by which the table forgets items.
  public static final String EXPIRES = "expires";

  private static final String BASIS = "basis";
  private static final String NEXT = "next";
  private static final String BODY = "body";

  /// A longer one is no longer an item.
  private static final int MOST_BYTES = 350_000;

  private static final Duration KEPT_FOR = Duration.ofDays(30);

  private final Table table;
  private final String build;
  private final InstantSource clock;

  public DynamoDbAnswers(
      DynamoDbClient client, String tableName, String build, InstantSource clock) {
    this.table = new Table(client, tableName, attempt -> attempt < 3);
    this.build = build;
    this.clock = clock;
  }

  @Override
  public Map<String, Kept> find(Collection<String> names) {
    return look(List.of(), names).kept();
  }

  /// Flows are those of the same table.
  @Override
  public Look look(Flows flows, Collection<FlowKey> asked, Collection<String> names) {
    return look(asked, names);
  }

  private Look look(Collection<FlowKey> asked, Collection<String> names) {
    Map<Map<String, AttributeValue>, String> byKey =
        names.stream()
            .distinct()
            .collect(Collectors.toMap(name -> TableKeys.kept(build, name), Function.identity()));
    List<Map<String, AttributeValue>> keys = new ArrayList<>(byKey.keySet());
    asked.forEach(flow -> keys.add(TableKeys.catalogued(flow)));
    Map<String, Kept> found = new HashMap<>();
    List<Map<String, AttributeValue>> catalogue = new ArrayList<>();
    for (Map<String, AttributeValue> item : table.getAll(keys)) {
      String name = byKey.get(TableKeys.keyOf(item));
      if (name == null) {
        catalogue.add(item);
      } else {
        found.put(name, kept(Attributes.of(item)));
      }
    }
    return new Look(FlowReader.states(catalogue), found);
  }

  private static Kept kept(Attributes item) {
    return new Kept(item.need(BASIS), item.text(NEXT), item.bytes(BODY));
  }

  /// An answer that cannot be kept has been given all the same.
  @Override
  public void keep(String name, Kept answer) {
    if (answer.body().length > MOST_BYTES) {
      return;
    }
    try {
      table.put(
          Attributes.of(TableKeys.kept(build, name))
              .with(BASIS, answer.basis())
              .with(NEXT, answer.next())
              .with(BODY, answer.body())
              .with(EXPIRES, clock.instant().plus(KEPT_FOR).getEpochSecond())
              .map());
    } catch (SdkException e) {
      System.Logger log = System.getLogger(DynamoDbAnswers.class.getName());
      log.log(System.Logger.Level.WARNING, "an answer was not kept", e);
    }
  }
}
