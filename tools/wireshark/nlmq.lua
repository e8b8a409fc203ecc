-- Shows frames of the nlmq protocol in Wireshark and tshark: over TCP and UDP, and in files that `nlmq capture` wrote.
--
--   tshark -X lua_script:nlmq.lua -i lo -f 'tcp port 9824'
--
-- or copy it into the folder that Help > About Wireshark > Folders calls Personal Lua Plugins. Clauses are those of
-- PROTOCOL.md. Ports other than 9824: the preference "TCP and UDP ports", Decode As, or none where a packet begins
-- with a frame, which is then recognised.

local nlmq = Proto("nlmq", "nlmq")

local HEADER, CDATA_OFFSET, MAX_FRAME = 16, 28, 65560
local TRANSPORT, CONTROL, FRAGMENT, CREDIT = 0xf, 0xe, 0xd, 0xc
local FLAG_CONTROL = 1

-- Management commands [CTL-9].
local commands = {
  [0] = "NOOP", [1] = "STOP", [2] = "ACK", [3] = "ERR", [4] = "REGISTER", [5] = "RELOAD", [6] = "ROUTE",
  [7] = "CONNECT", [8] = "DISCONNECT", [9] = "SERVE", [10] = "SHUTDOWN", [11] = "SUBSCRIBE", [12] = "UNSUBSCRIBE",
  [64] = "HELLO", [65] = "DISCOVER", [66] = "PROVIDE", [67] = "REMOVE", [68] = "LIST", [69] = "STATS", [70] = "LIMIT",
  [71] = "KICK", [72] = "DRAIN", [73] = "PING", [74] = "POLICY_TEST",
}

-- Attributes of management messages [CTL-10]: number, name, and how the payload is shown.
local attributes = {
  { 8, "SECRET", "bytes" }, { 9, "HOST", "text" }, { 10, "SSL_KEY", "text" }, { 11, "SSL_CERT", "text" },
  { 12, "SSL_CA", "text" }, { 13, "ADDR", "label" }, { 14, "ERROR", "text" }, { 15, "CID", "u32" },
  { 16, "KEY", "key" },
  { 64, "VERSION", "u32" }, { 65, "NAME", "text" }, { 66, "UUID", "bytes" }, { 67, "FEATURES", "label" },
  { 68, "MAX_CDATA", "u32" }, { 69, "PATH", "text" }, { 70, "WANT", "want" }, { 71, "GROUP", "text" },
  { 72, "OVERFLOW", "u32" }, { 73, "BODY", "json" }, { 74, "MAX_PACKET", "u32" },
  { 75, "CREDENTIALS", "text" }, { 76, "PUSHES", "label" },
}

local makers = {
  bytes = function(abbr, name) return ProtoField.bytes(abbr, name) end,
  text = function(abbr, name) return ProtoField.string(abbr, name, base.UNICODE) end,
  json = function(abbr, name) return ProtoField.string(abbr, name, base.UNICODE) end,
  u32 = function(abbr, name) return ProtoField.uint32(abbr, name) end,
  label = function(abbr, name) return ProtoField.uint32(abbr, name, base.HEX) end,
  want = function(abbr, name)
    return ProtoField.uint32(abbr, name, base.DEC, { "events", "pushes", "events and pushes" })
  end,
  key = function(abbr, name) return ProtoField.bytes(abbr, name) end,
}

local labels = { [0] = "subscribers", [0x00010003] = "default service" }

local field = {
  length = ProtoField.uint32("nlmq.length", "Length"),
  type = ProtoField.uint16("nlmq.type", "Type", base.HEX, { [TRANSPORT] = "frame" }),
  flags = ProtoField.uint16("nlmq.flags", "Flags", base.HEX),
  control = ProtoField.bool("nlmq.flags.control", "Control", 16, nil, 0x1),
  last = ProtoField.bool("nlmq.flags.last", "Last reply", 16, nil, 0x4),
  reply = ProtoField.bool("nlmq.flags.reply", "Reply", 16, nil, 0x8),
  fragments = ProtoField.bool("nlmq.flags.fragments", "Fragments", 16, nil, 0x10),
  seq = ProtoField.uint32("nlmq.seq", "Seq"),
  pid = ProtoField.uint32("nlmq.pid", "Pid"),
  dst = ProtoField.uint32("nlmq.dst", "Dst", base.HEX),
  src = ProtoField.uint32("nlmq.src", "Src", base.HEX),
  cdata = ProtoField.bytes("nlmq.cdata", "CDATA"),
  skipped = ProtoField.bytes("nlmq.skipped", "Unknown attribute"),
  command = ProtoField.uint8("nlmq.control.command", "Command", base.DEC, commands),
  version = ProtoField.uint8("nlmq.control.version", "Version"),
  control_seq = ProtoField.uint32("nlmq.control.seq", "Inner seq"),
  attribute = ProtoField.uint16("nlmq.control.attribute", "Attribute", base.DEC),
  unknown = ProtoField.bytes("nlmq.control.unknown", "Payload"),
  key_offset = ProtoField.uint32("nlmq.control.key.offset", "Offset"),
  key_key = ProtoField.uint32("nlmq.control.key.key", "Key", base.HEX),
  key_mask = ProtoField.uint32("nlmq.control.key.mask", "Mask", base.HEX),
  fragment_packet = ProtoField.uint32("nlmq.fragment.packet", "Packet"),
  fragment_offset = ProtoField.uint32("nlmq.fragment.offset", "Offset"),
  fragment_total = ProtoField.uint32("nlmq.fragment.total", "Total"),
  fragment_wants = ProtoField.bool("nlmq.fragment.request", "Wants an answer", 16, nil, 0x1),
  fragment_part = ProtoField.bytes("nlmq.fragment.part", "Part"),
  credit_packet = ProtoField.uint32("nlmq.credit.packet", "Packet"),
  credit_limit = ProtoField.uint32("nlmq.credit.limit", "Limit"),
}

local malformed = ProtoExpert.new("nlmq.malformed", "malformed", expert.group.MALFORMED, expert.severity.ERROR)
nlmq.experts = { malformed }

local attribute_of, fields = {}, {}
for _, f in pairs(field) do fields[#fields + 1] = f end
for _, row in ipairs(attributes) do
  local number, name, kind = row[1], row[2], row[3]
  local made = makers[kind]("nlmq.control." .. name:lower(), name)
  attribute_of[number] = { name = name, kind = kind, field = made }
  fields[#fields + 1] = made
end
nlmq.fields = fields

nlmq.prefs.ports = Pref.range("TCP and UDP ports", "9824", "Where every packet is taken for frames", 65535)
nlmq.prefs.family = Pref.uint("Netlink family", 0, "What messages are shown as: 0 is route, 16 generic")

local function align4(n) return n + (-n) % 4 end

-- The length of the frame at `at`, and why it can be none [ENV-3].
local function length_of(range)
  local length = range(0, 4):le_uint()
  if length < HEADER then return length, "shorter than a header" end
  if length > MAX_FRAME then return length, "longer than any frame" end
  if length % 4 ~= 0 then return length, "not a multiple of 4" end
  return length
end

local function show_key(tvb, tree)
  tree:add_le(field.key_offset, tvb(0, 4))
  tree:add_le(field.key_key, tvb(4, 4))
  tree:add_le(field.key_mask, tvb(8, 4))
end

-- One attribute of a management message; `size` counts its header [NLA-1].
local function show_attribute(tvb, number, size, tree)
  local known = attribute_of[number]
  local subtree = tree:add(field.attribute, tvb(2, 2), number)
  subtree:append_text(known and (" (" .. known.name .. ")") or " (unknown)")
  if size == 4 then return end
  local payload = tvb(4, size - 4)
  if not known then
    subtree:add(field.unknown, payload)
  elseif known.kind == "text" then
    subtree:add(known.field, payload, payload:stringz(ENC_UTF_8))
  elseif known.kind == "json" then
    subtree:add(known.field, payload, payload:string(ENC_UTF_8))
  elseif known.kind == "bytes" then
    subtree:add(known.field, payload)
  elseif known.kind == "key" and payload:len() == 12 then
    show_key(payload, subtree:add(known.field, payload))
  elseif payload:len() == 4 then
    subtree:add_le(known.field, payload)
  else
    subtree:add(field.unknown, payload)
    subtree:add_proto_expert_info(malformed, known.name .. " has " .. payload:len() .. " bytes")
  end
end

-- A management message [CTL-1]; answers its command's name.
local function show_control(tvb, tree)
  if tvb:len() < 20 or tvb(4, 2):le_uint() ~= CONTROL then
    tree:add_proto_expert_info(malformed, "a control frame without a management message")
    return "?"
  end
  local limit = math.min(tvb(0, 4):le_uint(), tvb:len())
  tree:add_le(field.control_seq, tvb(8, 4))
  tree:add(field.command, tvb(16, 1))
  tree:add(field.version, tvb(17, 1))
  local at = 20
  while limit - at >= 4 do
    local size = tvb(at, 2):le_uint()
    if size < 4 or size > limit - at then
      tree:add_proto_expert_info(malformed, "an attribute of " .. size .. " bytes")
      break
    end
    show_attribute(tvb(at, size), bit.band(tvb(at + 2, 2):le_uint(), 0x3fff), size, tree)
    at = at + align4(size)
  end
  local command = tvb(16, 1):uint()
  return commands[command] or tostring(command)
end

local function show_fragment(tvb, tree)
  local subtree = tree:add(nlmq, tvb(), "Fragment")
  subtree:add_le(field.fragment_packet, tvb(8, 4))
  subtree:add_le(field.fragment_wants, tvb(6, 2))
  subtree:add_le(field.fragment_offset, tvb(16, 4))
  subtree:add_le(field.fragment_total, tvb(20, 4))
  local part = tvb:len() - 24
  if part > 0 then subtree:add(field.fragment_part, tvb(24, part)) end
  local offset = tvb(16, 4):le_uint()
  return string.format("fragment %d..%d of %d", offset, offset + part, tvb(20, 4):le_uint())
end

local function show_credit(tvb, tree)
  local subtree = tree:add(nlmq, tvb(), "Credit")
  subtree:add_le(field.credit_packet, tvb(8, 4))
  subtree:add_le(field.credit_limit, tvb(16, 4))
  return "credit " .. tvb(16, 4):le_uint()
end

-- Whether all of it is netlink messages one behind the other [MSG-1].
local function is_messages(tvb)
  local at, size = 0, tvb:len()
  while at < size do
    if size - at < HEADER then return false end
    local length = tvb(at, 4):le_uint()
    if length < HEADER or length > size - at then return false end
    at = at + align4(length)
  end
  return size > 0
end

-- The header that netlink's own devices put before messages, so that Wireshark's dissector takes them.
local function cooked(tvb)
  local header = ByteArray.new("00000338000000000000000000000000")
  header:set_index(14, bit.rshift(nlmq.prefs.family, 8))
  header:set_index(15, bit.band(nlmq.prefs.family, 0xff))
  return (header .. tvb:bytes()):tvb("netlink messages")
end

local netlink = DissectorTable.get("wtap_encap"):get_dissector(wtap.NETLINK)

-- A packet: messages, a part of one, or any bytes [MSG-7]; answers what it is, for the column.
local function show_packet(tvb, pinfo, tree, root)
  local size = tvb:len()
  local length, type = 0, 0
  if size >= HEADER then length, type = tvb(0, 4):le_uint(), tvb(4, 2):le_uint() end
  if type == FRAGMENT and length == size and size >= 24 then return show_fragment(tvb, tree) end
  if type == CREDIT and length == size and size == 20 then return show_credit(tvb, tree) end
  if not netlink or not is_messages(tvb) then return size .. " bytes" end
  netlink:call(cooked(tvb), pinfo, root)
  return "message type " .. type
end

local function label(value)
  return labels[value] or string.format("0x%08x", value)
end

-- What a data frame is for, by its flags, seq and dst.
local function kind_of(flags, seq, dst)
  if bit.band(flags, 0x8) ~= 0 then return bit.band(flags, 0x4) ~= 0 and "last reply" or "reply" end
  if seq ~= 0 then return "request to " .. label(dst) end
  if bit.band(flags, 0x10) ~= 0 then return "continued" end
  return "event or push"
end

-- Finds CDATA, the first attribute of type 0 [ENV-6].
local function find_cdata(tvb, length, tree)
  local at = 24
  while length - at >= 4 do
    local size = tvb(at, 2):le_uint()
    if size < 4 or size > length - at then return end
    if tvb(at + 2, 2):le_uint() == 0 then return at + 4, size - 4 end
    tree:add(field.skipped, tvb(at, size))
    at = at + align4(size)
  end
end

local function show_frame(tvb, pinfo, root)
  local length, fault = length_of(tvb)
  length = math.min(length, tvb:len())
  local tree = root:add(nlmq, tvb(0, length))
  tree:add_le(field.length, tvb(0, 4))
  if fault then return tree:add_proto_expert_info(malformed, "length: " .. fault) end
  local type, flags = tvb(4, 2):le_uint(), tvb(6, 2):le_uint()
  tree:add_le(field.type, tvb(4, 2))
  local subtree = tree:add_le(field.flags, tvb(6, 2))
  for _, name in ipairs({ "control", "last", "reply", "fragments" }) do subtree:add_le(field[name], tvb(6, 2)) end
  tree:add_le(field.seq, tvb(8, 4))
  tree:add_le(field.pid, tvb(12, 4))
  -- What a TLS listener says first has no more than a header [TLS-2].
  if type ~= TRANSPORT or length < 24 then
    tree:append_text(": no frame, type " .. type)
    return
  end
  local seq, dst = tvb(8, 4):le_uint(), tvb(16, 4):le_uint()
  tree:add_le(field.dst, tvb(16, 4))
  tree:add_le(field.src, tvb(20, 4))
  local start, size = find_cdata(tvb, length, tree)
  local what
  if not start then
    what = "without CDATA"
    tree:add_proto_expert_info(malformed, what)
  elseif flags == FLAG_CONTROL then
    what = size > 0 and show_control(tvb(start, size):tvb(), tree) or "?"
  else
    what = kind_of(flags, seq, dst)
    if size > 0 then
      tree:add(field.cdata, tvb(start, size))
      what = what .. ", " .. show_packet(tvb(start, size):tvb(), pinfo, tree, root)
    end
  end
  tree:append_text(", seq " .. seq .. ": " .. what)
  return what, seq
end

-- Adds a frame to the line of the packet list: one packet may hold many. What is fenced nobody clears: neither the
-- dissector of the messages inside, nor a second call for the same packet, as for the rest of a reassembled segment.
local MOST_TOLD = 8
local told = 0

local function tell(pinfo, what, seq)
  local info = pinfo.cols.info
  info:clear()
  told = told + 1
  if told <= MOST_TOLD then info:append(string.format("%s [%d]  ", what or "malformed", seq or 0)) end
  if told == MOST_TOLD + 1 then info:append("... ") end
  info:fence()
  pinfo.cols.protocol = "nlmq"
end

local function show_one(tvb, pinfo, root)
  tell(pinfo, show_frame(tvb, pinfo, root))
  return tvb:len()
end

local function pdu_length(tvb, _, offset)
  local length = length_of(tvb(offset))
  -- A length that is none ends the stream: show what is there.
  return length >= HEADER and length <= MAX_FRAME and length or tvb:len() - offset
end

-- Any bytes of a stream: frames are cut anywhere, and stand one behind the other [ENV-9].
local function show_stream(tvb, pinfo, root)
  told = 0
  dissect_tcp_pdus(tvb, root, 4, pdu_length, show_one)
  return tvb:len()
end

-- Whole frames, as they stand in a datagram [ENV-13] or in a file.
local function show_whole(tvb, pinfo, root)
  told = 0
  local at = 0
  while tvb:len() - at >= HEADER do
    local length = pdu_length(tvb, pinfo, at)
    if length > tvb:len() - at then break end
    show_one(tvb(at, length):tvb(), pinfo, root)
    at = at + length
  end
  return at
end

local PT_TCP = 2

function nlmq.dissector(tvb, pinfo, root)
  pinfo.cols.protocol = "nlmq"
  if pinfo.port_type == PT_TCP then return show_stream(tvb, pinfo, root) end
  return show_whole(tvb, pinfo, root)
end

-- Whether a packet begins as a frame does: for ports that nobody told.
local function begins_frame(tvb)
  if tvb:len() < CDATA_OFFSET then return false end
  local length, fault = length_of(tvb)
  if fault or length < CDATA_OFFSET - 4 or tvb(4, 2):le_uint() ~= TRANSPORT then return false end
  local flags = tvb(6, 2):le_uint()
  if flags ~= FLAG_CONTROL and bit.band(flags, bit.bnot(0x1c)) ~= 0 then return false end
  local size = tvb(24, 2):le_uint()
  return size >= 4 and align4(size) <= length - 24
end

-- Takes the whole conversation once it is known; the first packet's port type is not there yet.
local function recogniser(show)
  return function(tvb, pinfo, root)
    if not begins_frame(tvb) then return false end
    pinfo.conversation = nlmq
    show(tvb, pinfo, root)
    return true
  end
end

nlmq:register_heuristic("tcp", recogniser(show_stream))
nlmq:register_heuristic("udp", recogniser(show_whole))

local taken
local function take_ports()
  for _, name in ipairs({ "tcp.port", "udp.port" }) do
    local ports = DissectorTable.get(name)
    if taken then ports:remove(taken, nlmq) end
    ports:add(nlmq.prefs.ports, nlmq)
  end
  taken = nlmq.prefs.ports
end

nlmq.prefs_changed = take_ports
take_ports()
DissectorTable.get("wtap_encap"):add(wtap.USER0, nlmq)
