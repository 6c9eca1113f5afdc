namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>
/// Keeps the highest scores seen. A score and its passage are one number (a positive float sorts like its bits), so
/// that comparing is one instruction and ties fall to the earlier passage.
/// </summary>
internal sealed class TopHits
{
    private ulong[] heap = new ulong[64];
    private int count;
    private int capacity;

    public int Count => count;

    /// <summary>Only a greater score can still enter.</summary>
    public float Least => count < capacity || count == 0 ? 0 : ScoreOf(heap[0]);

    public void Clear(int size)
    {
        count = 0;
        capacity = size;
        if (heap.Length < size) heap = new ulong[size];
    }

    public void Add(float score, int ordinal)
    {
        var key = ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | ~(uint)ordinal;
        if (count < capacity) Rise(count++, key);
        else if (capacity > 0 && key > heap[0]) Sink(key);
    }

    /// <summary>Empties itself into <paramref name="into"/>, best first.</summary>
    public void Take(List<(float Score, int Ordinal)> into)
    {
        into.Clear();
        Array.Sort(heap, 0, count);
        for (var i = count - 1; i >= 0; i--) into.Add((ScoreOf(heap[i]), (int)~(uint)heap[i]));
        count = 0;
    }

    private static float ScoreOf(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key >> 32));

    private void Rise(int at, ulong key)
    {
        while (at > 0 && heap[(at - 1) / 2] > key)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = key;
    }

    private void Sink(ulong key)
    {
        var at = 0;
        while (at * 2 + 1 < count)
        {
            var child = at * 2 + 1;
            if (child + 1 < count && heap[child + 1] < heap[child]) child++;
            if (heap[child] >= key) break;
            heap[at] = heap[child];
            at = child;
        }

        heap[at] = key;
    }
}
