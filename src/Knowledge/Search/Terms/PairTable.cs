using System.Numerics;

namespace BachDang.Outreach.Knowledge.Search.Terms;

/// <summary>
/// Numbers pairs of ids in order of appearance. Open addressing over well-mixed keys: two ids packed into one long
/// collide badly in an ordinary dictionary.
/// </summary>
internal sealed class PairTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private ulong[] keys;
    private int[] values;
    private int shift;

    public PairTable(int capacity)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity));
        keys = new ulong[size];
        values = new int[size];
        shift = 64 - BitOperations.Log2((uint)size);
    }

    public int Count { get; private set; }

    /// <summary>The number of the pair, given on first sight.</summary>
    public int Add(int first, int second)
    {
        if (Count * 3 >= keys.Length * 2) Grow();
        var key = Key(first, second);
        var slot = Slot(key);
        if (keys[slot] == 0)
        {
            keys[slot] = key;
            values[slot] = Count++;
        }

        return values[slot];
    }

    /// <summary>The number of the pair, or -1.</summary>
    public int Find(int first, int second)
    {
        var key = Key(first, second);
        var slot = Slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    private static ulong Key(int first, int second) => (((ulong)(uint)first << 32) | (uint)second) + 1;

    private int Slot(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(((key ^ (key >> 29)) * Mix) >> shift);
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        keys = new ulong[oldKeys.Length * 2];
        values = new int[keys.Length];
        shift--;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = Slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }
}
