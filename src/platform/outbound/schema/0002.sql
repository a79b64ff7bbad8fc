-- How many orders of a channel wait, and since when: asked every few seconds, so the index has it all.
CREATE INDEX outbound_order_oldest ON outbound_order (channel, placed_at, state) WHERE state = 'waiting';
