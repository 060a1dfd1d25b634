using Microsoft.AspNetCore.Connections;

namespace Checklist.Cli.Preview;

/// <summary>
/// The connections that are open at the same time. Where there are as many as there may be, the one that asked for nothing for the
/// longest time gives way to a new one: a page is answered, however many connections hang. A page that only waits for news connects again.
/// </summary>
internal sealed class ConnectionPlaces(int most)
{
    private readonly Lock gate = new();
    private readonly LinkedList<ConnectionContext> longestIdleFirst = [];
    private readonly Dictionary<string, LinkedListNode<ConnectionContext>> placesById = new(StringComparer.Ordinal);

    /// <summary>Gives each connection its place for as long as it is open.</summary>
    public ConnectionDelegate Use(ConnectionDelegate next) => async connection =>
    {
        Enter(connection)?.Abort(new ConnectionAbortedException("a newer connection needs the place"));
        try
        {
            await next(connection);
        }
        finally
        {
            Leave(connection.ConnectionId);
        }
    };

    /// <summary>A request came.</summary>
    public void Touch(string id)
    {
        lock (gate)
        {
            if (placesById.TryGetValue(id, out var place))
            {
                longestIdleFirst.Remove(place);
                longestIdleFirst.AddLast(place);
            }
        }
    }

    /// <summary>The connection that has to give way, or null.</summary>
    private ConnectionContext? Enter(ConnectionContext connection)
    {
        lock (gate)
        {
            placesById[connection.ConnectionId] = longestIdleFirst.AddLast(connection);
            if (longestIdleFirst.Count <= most)
            {
                return null;
            }

            var idle = longestIdleFirst.First!.Value;
            Forget(idle.ConnectionId);
            return idle;
        }
    }

    private void Leave(string id)
    {
        lock (gate)
        {
            Forget(id);
        }
    }

    private void Forget(string id)
    {
        if (placesById.Remove(id, out var place))
        {
            longestIdleFirst.Remove(place);
        }
    }
}
