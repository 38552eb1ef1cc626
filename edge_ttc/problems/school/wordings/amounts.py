"""Sums of money and measures that are naturally decimals: small everyday reckonings, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
In {N}'s basket are [bread|cheese|jam] for {a} dollars, [milk|tea|juice] for {b} dollars and [soap|rice|honey] for {c} dollars. {He} puts {p=50/100} dollars on the counter. What does {he} get back? | a+b; $1+c; p-$2
bread {a} dollars milk {b} dollars, gave the man {p=20/50/100} dollars whats my change | a+b; p-$1
shopping list [for mum|from gran|on the fridge]: [eggs|butter] {a} euros, [flour|sugar] {b} euros, [yeast|lemons] {c} euros. she gave me {p=50/100} euros, how much do i bring back | a+b; $1+c; p-$2
The receipt says {a} dollars, but the [cake|cheese|shampoo] for {b} dollars is on it although {N} put that back on the shelf. What should the bill have been? | a-b
got {p=20/50} dollars on me, [the pizza|a salad|the wrap] is {a} dollars. how much is left for a drink | p-a
{N} handed over {p=20/50/100} euros for a [magazine|scarf|calendar] and got {b} euros back. What was the price? | p-b
The self-checkout shows {a} dollars. {N} scans one more [yoghurt|lemon|roll] for {b} dollars and then a coupon worth {c} dollars. What does the screen show now? | a+b; $1-c
2 [coffees|teas|juices] and a [1#muffin|bagel|cookie] were {a} dollars, the [1#muffin|bagel|cookie] alone was {b} dollars. how much for one drink | a-b; $1/2
A [tub of ice cream|jar of pesto|pot of cream] costs {a} euros and a [bag of pasta|loaf|lettuce] costs {b} euros less. How much are the two together? | a-b; a+$1
pls add up my bill: soup {a} dollars, fish {b} dollars, tea {c} dollars | a+b; $1+c
they charged me {a} dollars but i counted {b} dollars worth of stuff. by how much did they overcharge me | a-b
{N} returns a [shirt|kettle|lamp] that cost {a} dollars and takes one for {b} dollars instead. How much more must {he} pay? | b-a
took back the [jeans|shoes|headphones] for {a} dollars and bought cheaper ones for {b} dollars, what refund do i get | a-b
The [butcher|fishmonger|baker] wants {a} dollars for the [big order|order] and knocks off {b} dollars because {N} is a regular. {N} pays with {p=50/100/200} dollars. What is the change? | a-b; p-$1
{N} has {a} dollars in {his} [purse|wallet|pocket]. {He} spends {b} dollars at the [bakery|kiosk] and {c} dollars at the [chemist|post office]. With what sum does {he} come home? | a-b; $1-c
had {a} dollars this morning, now i have {b} dollars. i know i paid {c} dollars for [lunch|the bus|petrol], so how much went on other things | a-b; $1-c
{b} [tins of soup|cartons of milk|rolls of tape|bars of soap] cost {a} dollars [altogether|in total]. What is the price of a single one? | a/b
[pack of|multipack with] {b} [yoghurts|juice boxes|crisps] is {a} dollars, how much is that each | a/b
One [jar|carton|tin|packet] is {a} dollars. {N} takes {b} of them and a [newspaper|loaf|lemon] for {c} dollars. What is the bill? | a*b; $1+c
i need {b} [cans|tubs|bottles] for {a} dollars each but the shop takes {c} dollars off the lot. total | a*b; $1-c
A bag of [1#apples|oranges|onions] is {a} dollars and a [2#pineapple|melon|cabbage] is {b} dollars. What do {c} bags of [1#apples|oranges|onions] and one [2#pineapple|melon|cabbage] cost? | a*c; $1+b
{N} buys {c} [1#lemons|onions|bread rolls|stamps] at {a} euros each and pays with a {p=50/100} euro note. How much money does the [shop assistant|cashier] give back? | a*c; p-$1
mum gave me {p=20/50/100} dollars for {b} [loaves|cartons of milk|boxes of eggs], one is {a} dollars. whats left for me | a*b; p-$1
{a} dollars for {b} [1#avocados|mangos|kiwis] or {c} dollars for a single one. how much cheaper is one from the pack? | a/b; c-$1
My shopping came to {a} dollars. Half of that was for [the party|my neighbour|the dog]. How much did I spend on [the rest|other things]? | a/2
Without the deposit the [water|lemonade|juice] is {a} euros a bottle. The deposit is {b} euros a bottle. What do I pay for {c} bottles with deposit? | a+b; $1*c
we brought back {b} empty bottles and got {a} euros deposit for them. how much was the deposit on one | a/b
{N} brings back empty crates and gets {a} euros. {He} spends {b} euros of that on [juice|apples] and {c} euros on [sweets|a comic]. What remains? | a-b; $1-c
The [cheese|ham|salad] counter bill is {a} dollars, the vegetables are {b} dollars. By how much did {N} go over a budget of {c} dollars? | a+b; $1-c
budget for the [week|party|bbq] {a} dollars. meat {b} dollars, drinks {c} dollars. how much can we still spend | a-b; $1-c
{N} and {M} do their shopping together. It comes to {a} dollars, and {M}'s things are {b} dollars of it. What does {N} owe? | a-b
The price tag says {a} dollars. At the till it is {p=10/20/50} percent cheaper. How much money comes off? | a*p; $1/100
saw [trainers|a jacket|a backpack] for {a} dollars with {p=10/20/25/50}% off.. what will i actually pay | a*p; $1/100; a-$2
The second [T-shirt|pizza|candle] is half price. One costs {a} dollars normally. What do you pay for two? | a/2; a+$1
buy 3 pay for 2 on [shower gel|cereal|pens]. one is {a} dollars. how much for 3 | a*2
A dozen [plates|roses|candles|mugs] costs {a} dollars. How much is that for one? | a/12
what do a dozen [cupcakes|doughnuts|roses] cost at {a} dollars each | a*12
half a dozen [bagels|tulips|muffins] at {a} dollars each, and i have a voucher for {b} dollars. what do i pay | a*6; $1-b
{N} sells eggs from {his} hens for {a} dollars a dozen. [Today|This week] {he} sold {b} dozen and paid {c} dollars for feed. What did {he} have left of the money? | a*b; $1-c
4 dozen [buns|rolls|tennis balls] cost {a} euros. whats the price of one dozen | a/4
Bill for the [plumber|electrician]: parts {a} dollars, work {b} dollars, travel {c} dollars. {N} has paid {d} dollars of it already. What is still open? | a+b; $1+c; $2-d
electric {a} dollars gas {b} dollars internet {c} dollars. we are {p=2/3/4} in the flat, what does each one pay | a+b; $1+c; $2/p
The four of us [share|split] a flat. This month's bills are {a} dollars. What is [my quarter|one share]? | a/4
Our [gas|heating|phone] bill is {a} euros every month. How much do we pay in [six months|half a year]? | a*6
{N} pays {a} dollars a year for [insurance|a club|a website] in four equal parts. How much is each part? | a/4
whats my [netflix|music|gym] per month if a year costs {a} dollars | a/12
A yearly [museum|swimming] pass costs {a} euros, a monthly one {b} euros. How much is saved by the yearly pass over twelve monthly ones? | b*12; $1-a
The phone plan is {a} dollars a month. {N} also pays {b} dollars a month for the handset. What does {he} pay in {c} months? | a+b; $1*c
my old phone plan was {a} dollars a month, new one is {b} dollars. how much do i save in a year | a-b; $1*12
Prepaid card: {a} dollars loaded, calls {b} dollars, texts {c} dollars. How much credit is left? | a-b; $1-c
topped up {a} dollars, had {b} dollars on it before. downloaded a game for {c} dollars. credit now? | a+b; $1-c
An extra gigabyte costs {a} dollars. {N} used {b} extra gigabytes, and the plan itself is {c} dollars. What is the bill this month? | a*b; $1+c
Calls abroad are {a} dollars a minute. What does a call of {b} minutes cost? | a*b
calls cost {a} euros a min. talked {b} min with my [cousin|aunt|friend] and had {p=50/100} euros credit. whats left | a*b; p-$1
{N} makes {a} dollars an hour at the [cafe|car wash|garden centre]. {He} worked {b} hours and got {c} dollars in tips. What did {he} take home? | a*b; $1+c
i get {a} dollars an hour. worked mon tue wed, 4 hours each day. how much do i get | 3*4; a*$1
babysat for 5 hours and got {a} dollars, whats that an hour | a/5
{N} earned {a} dollars on [Friday|Saturday] and {b} dollars on [Sunday|Monday]. {He} needs {c} dollars for a [helmet|concert|train ticket]. How much more must {he} earn? | a+b; c-$1
A {W} is paid {a} dollars an hour and is promised {b} dollars more per hour from next month. What will a day of 8 hours bring then? | a+b; $1*8
got a raise of {b} dollars an hour, work 40 hours a week. how much more is that a week | b*40
{N}'s pay is {a} dollars. Tax takes {b} dollars and the [pension|insurance] takes {c} dollars. What is paid out? | a-b; $1-c
{N} has set aside {p=10/12/15} hours for a [model ship|school project|quilt]. {He} works on it for {a} hours on Saturday and {b} hours on Sunday. How much of the time remains? | a+b; p-$1
hours this week: mon {a} hours, tue {b} hours, thu {c} hours. my contract says {p=16/20/25} hours, how many left to do | a+b; $1+c; p-$2
{N} must be at work for {p=35/38/40} hours a week and has done {a} hours so far. How long must {he} still work? | p-a
{N} did {a} hours of overtime a week for {b} weeks and then took {c} hours off for it. How many hours of overtime remain? | a*b; $1-c
The [choir|band|cast] rehearses {a} hours every [Tuesday|Friday]. How many hours is that in {b} weeks? | a*b
how many minutes are {a} hours | a*60
my [flight|train ride|shift|exam] takes {a} hours, whats that in minutes | a*60
The [bus ride|ferry|flight] takes {a} hours and {b} hours are over. How many minutes are left? | a*60; b*60; $1-$2
{N} practises {a} hours a week. How many minutes is that in {b} weeks? | a*60; $1*b
two long flights, one {a} hours and the other {b} hours. how many minutes in the air | a*60; b*60; $1+$2
The tank of the [moped|lawnmower|van] holds {p=12/20/45/60} litres. {N} has put in {a} litres. How much still goes in? | p-a
fuel is {a} dollars a litre. i put in {b} litres, what do i pay at the pump | a*b
filled up for {a} dollars on monday and {b} dollars on friday. how much on petrol this week | a+b
Diesel costs {a} euros a litre and petrol {b} euros a litre. How much more do {c} litres of petrol cost? | b*c; a*c; $1-$2
A car burns {a} litres for 100 km. How many litres does it burn for {b=200/300/400/500/800} km? | b/100; a*$1
The car used {a} litres on the way there and {b} litres on the way back. There were {c} litres in the tank at first. How much is left? | a+b; c-$1
a full tank was {a} dollars last year and now its {b} dollars. how much more do i pay | b-a
Fuel for the trip was {a} dollars and the toll {b} dollars. {p=2/3/4/5} people in the car share it evenly. What does each pay? | a+b; $1/p
we were 4 in the car and petrol was {a} dollars. split it for us pls | a/4
The taxi [starts at|has a basic charge of] {a} dollars and adds {b} dollars for every mile. What is the fare for {c} miles? | b*c; a+$1
taxi was {a} dollars plus {b} dollars tip. 3 of us. each? | a+b; $1/3
{N}, {M} and {K} had [lunch|dinner|pancakes]. {N}'s meal was {a} dollars, {M}'s {b} dollars and {K}'s {c} dollars. What was on the bill? | a+b; $1+c
Of a restaurant bill of {a} dollars, {N} pays {b} dollars and {M} pays {c} dollars. {K} pays the rest. How much is that? | a-b; $1-c
bill {a} dollars, i had only a salad for {b} dollars and pay just that. the other {p=2/3/4} split the rest, how much is it for each | a-b; $1/p
{c} friends order a [platter|big paella|fondue] for {a} euros to share and everyone has a drink for {b} euros. How much is the whole bill? | b*c; a+$1
{N} paid {a} dollars for the hotel and {M} paid {b} dollars for food. They want to have paid the same. What should each one's share be? | a+b; $1/2
i paid {a} dollars for the pizzas and u paid nothing. we go halves, what do u owe me | a/2
The present cost {a} dollars. {b} of us [chipped in|shared it] equally. How much did each of us give? | a/b
each of the {b} kids in class gives {a} dollars for the teachers present, we spend {c} dollars on flowers. how much left for a card | a*b; $1-c
{N} rounds a bill of {a} dollars up to {b} dollars. How big is the tip? | b-a
[whats|how much is] a {p=10/20}% tip on {a} dollars | a*p; $1/100
{N} lent {M} {a} dollars for the [cinema|bus] and {b} dollars for [popcorn|lunch]. {M} has paid back {c} dollars. How much does {M} still owe? | a+b; $1-c
i owe {M} {a} dollars and {M} owes me {b} dollars for [cinema|lunch|the tickets]. how much do i still have to give | a-b
{N} puts {a} euros into a jar every [week|month|payday]. How much is in it after {b} of these payments, if {c} euros were in it before? | a*b; $1+c
saved {a} dollars in jan, {b} dollars in feb. want a [switch|skateboard|tent] for {c} dollars. how much missing | a+b; c-$1
{N}'s savings were {a} dollars. Interest of {b} dollars was added, then {he} took out {c} dollars. What is in the account now? | a+b; $1-c
The account was at {a} dollars on the first of the month and at {b} dollars on the last. By how much did it [shrink|go down]? | a-b
piggy bank: coins {a} dollars, notes {b} dollars. bought a [lego set|football|book] for {c} dollars. whats left | a+b; $1-c
{N} wants to save {a} dollars in {b} weeks, always the same amount. How much must {he} put aside a week? | a/b
i save {a} dollars a week, my sister saves twice as much. what do we have together after {b} weeks | a*2; a+$1; $2*b
For {his} birthday {N} gets {a} dollars from {his} grandparents and {b} dollars from {his} uncle, and spends half of it all. How much is that? | a+b; $1/2
{a} euros in cents pls | a*100
{b} [rolls|stamps|pencils|stickers] cost {a} dollars. How many cents does one cost? | a/b; $1*100
i pay {a} dollars for something that costs {b} dollars. how many cents change do i get | a-b; $1*100
{N} finds {a} dollars in one coat and {b} dollars in another. How many cents is that in all? | a+b; $1*100
2 kg of [grapes|cherries|cheese] cost {a} dollars. What is the price [of one kilo|per kilo]? | a/2
a 5 kg sack of [potatoes|rice|flour] is {a} euros, whats that per kilo | a/5
a {b=2/3/4}kg bag of [dog food|oranges|washing powder] is {a} dollars, what do i pay per kilo | a/b
Loose [carrots|onions|pears] cost {a} dollars a kilo. The 3-kilo bag costs {b} dollars. How much does the bag save over three loose kilos? | a*3; $1-b
A 2-kilo pack of [coffee|rice|nuts] costs {a} dollars and a one-kilo pack {b} dollars. How much more do two small packs cost than the big one? | b*2; $1-a
shop a has [butter|honey|cheese] for {a} euros, shop b for {b} euros, shop c for {c} euros. whats the average price | a+b; $1+c; $2/3
same [blender|phone case|printer]: {a} dollars online plus {b} dollars shipping, or {c} dollars in town. how much do i save by buying in town | a+b; $1-c
{N} sees the same [tent|drill|coat] for {a} dollars in one shop and for {b} dollars in another, where {he} also has a voucher for {c} dollars. With the voucher, how much cheaper is it in the second shop? | b-c; a-$1
A six-pack of [water|juice|cola] is {a} dollars. Single bottles are {b} dollars each. How much more do six single bottles cost? | b*6; $1-a
500 g of [cherries|ham|nuts] cost {a} dollars. What does 1 kg cost? | a*2
half a kilo of [cheese|prawns|olives] is {a} dollars so whats a whole kilo plus a jar of pickles for {b} dollars | a*2; $1+b
100 g of [salami|truffles|smoked salmon] are {a} euros. price for a kilo? | a*10
1 kg of [beef|fish|almonds] is {a} dollars. what do i pay for half a kilo | a/2
A kilo of [ham|cheese|tea] costs {a} euros. How much is a quarter of a kilo? | a/4
{N} asks for {b} kg of [plums|tomatoes|sausages] at {a} dollars a kilo. What price does the scale print? | a*b
{b} kg [mince|salmon|asparagus] at {a} euros a kilo and i pay with {p=50/100/200} euros, change? | a*b; p-$1
A metre of [velvet|lace|linen|curtain cloth] costs {a} dollars. {N} needs {b} m and thread for {c} dollars. What does {he} pay? | a*b; $1+c
4 m of [chain|cable|hose|ribbon] are {a} dollars, how much for 1 m | a/4
{N} buys 3 m of [felt|denim|silk] and pays {a} dollars. What would 7 m cost? | a/3; $1*7
From a {p=10/20/25} m roll of [cloth|wallpaper|carpet] a piece of {a} m and a piece of {b} m are sold. How much stays on the roll? | a+b; p-$1
had {p=5/8/10} m of [ribbon|rope|tape], used {a} m for one gift and {b} m for the other, how much left | a+b; p-$1
{N} needs {b} [curtains|banners|scarves], and each takes {a} m of cloth. How much cloth is that? | a*b
{b} shelves from a board of {a} m, all same length. how long is each one | a/b
A board is {a} m long. {N} saws it into {b} equal boards. How many cm long is each of them? | a/b; $1*100
The [gate|stage|corridor|stream] is {a} m wide. How many cm is that? | a*100
my [rope|scarf|snake] is {a} metres, how long is that in centimetres | a*100
A [counter|hedge|row of lockers] of {a} m goes along a wall of {b} m. How many cm of the wall stay free? | a*100; b*100; $2-$1
a pole is {a} m, i cut {b=20/25/30/40/50/75} cm off. how long in cm now | a*100; $1-b
{N} sews {b} m of lace onto each of {a} [cushions|dresses|pillows] and has {c} m left over. How long was the lace before? | a*b; $1+c
The gap is {p=60/80/120/200} cm wide. The [cupboard|oven|bed] measures {a} cm and the [bin|plant stand|box] beside it {b} cm. How wide is the space that remains? | a+b; p-$1
tv is {a} cm wide, shelf is {p=120/150/180} cm. how many cm are left over | p-a
{b} [boxes|crates|flower pots] that are each {a} cm wide stand side by side with no gaps. How wide is the row? | a*b
stack of {b} [tiles|planks|boxes], each {a} cm thick. how high is the stack | a*b
A pile of {b} [plates|boards|mats] is {a} cm high. How thick is one of them, if they are all alike? | a/b
{N} knits {a} cm a day. How much scarf is that after {b} days, if it was {c} cm long to begin with? | a*b; $1+c
A [flag pole|lamp post|pole] of {p=5/6/8} m is set into the ground so that {a} m of it [is|stays] below. How much sticks out? | p-a
snow was {p=20/30/50} cm, {a} cm melted monday and {b} cm tuesday. how deep is it now | a+b; p-$1
{N} throws the ball {a} m and {M} throws it {b} m. By how many cm is {N}'s throw longer? | a*100; b*100; $1-$2
my goal is {p=20/30/42} km this week. ran {a} km on tue and {b} km on thu, how far do i still have to run | a+b; p-$1
{N} runs {a} km every [morning|evening]. How far does {he} run in a week? | a*7
i run {a} km on weekdays and rest at the weekend. km a week? | a*5
{N} ran a {p=10/21/42} km race. {He} walked the last {a} km. How far did {he} really run? | p-a
One lap of the [lake|park|forest] is {a} km. {N} runs {b} laps and then {c} km home. How far is that? | a*b; $1+c
{b} laps made {a} km in total. how long is one lap | a/b
the loop is {a} km and i did it {b=2/3/4/5} times, how many metres is that | a*b; $1*1000
It is {a} km to the [beach|lake|stadium]. How many metres are that, there and back? | a*2; $1*1000
{N} swims {b=20/40/60/80} lengths of a {p=50} m pool and then cycles {a} km. How many km long is the whole training? | p*b; $1/1000; $2+a
The log of {N}'s van shows {a} km for Friday, {b} km for Saturday and {c} km for Sunday. What is that on average a day? | a+b; $1+c; $2/3
drove {a} miles sat and {b} miles more than that on sun. how many miles both days | a+b; a+$1
A bus line has stops that are all {a} km apart. How far is it from the first stop to the stop {b} stops later? | a*b
A sign says {a} km to the [border|capital|coast]. The next one says {b} km. How many metres lie between the two signs? | a*1000; b*1000; $1-$2
A train ticket is {a} euros, the [bus|tram] from the station {b} euros. What does {N} pay for the way there and the same way back? | a+b; $1*2
train {a} euros each way, hostel {b} euros a night for 3 nights. what does the trip cost | a*2; b*3; $1+$2
A day ticket is {a} dollars and a single ride {b} dollars. {N} rides {c} times today. How much does {he} save with the day ticket? | b*c; $1-a
The ferry charges {a} dollars for the car and {b} dollars per person. What do a car and {p=2/3/4/5} people pay? | p*b; a+$1
The flight is {a} dollars. A suitcase adds {b} dollars to that and a window seat adds {c} dollars. What is the price with both extras? | a+b; $1+c
my case can weigh {p=20/23/30} kg, its {a} kg now. how many kg can i still pack | p-a
The family's luggage weighs {a} kg, but only {p=40/60/80} kg are allowed. How many kg must stay at home? | a-p
{N} posts two parcels, one of {a} kg and one of {b} kg. How many grams do they weigh together? | a*1000; b*1000; $1+$2
parcel weighs {a} kg, how much is that in grams? and there are {b} of them so i need the total in grams | a*1000; $1*b
A parcel of {a} kg is made up of {b} equal [1#books|bars|tins], if we ignore the paper around it. How heavy is each [1#book|bar|tin]? | a/b
A [1#crate|basket|box] full of [2#apples|peaches|coal] weighs {a} kg. Empty it weighs {b} kg. How heavy [2#are|are|is] the [2#apples|peaches|coal] in {c} such [1#crates|baskets|boxes]? | a-b; $1*c
The loaded [cart|trailer] weighs {p=200/350/500} kg. {N} takes {a} kg of [sand|bricks] and {b} kg of [gravel|wood] off it. What does it weigh now? | p-a; $1-b
the [calf|foal|young bull] was {a} kg at the vet in may, now its {b} kg. how much did it put on | b-a
The puppy eats {a} kg of food a week. How much of a {p=15/20/40} kg sack is left after 3 weeks? | a*3; p-$1
{N} picks {a} kg of [berries|plums|beans] and {M} picks {b} kg. They fill it all into {p=2/4/5} baskets, the same weight in each. How many kg are in a basket? | a+b; $1/p
picked {a} kg of [cherries|apples|mushrooms], kept {b} kg and sold the rest at {p=2/3/4} euros a kilo. how much did i earn | a-b; $1*p
A [pumpkin|melon|turkey] of {a} kg is cut into {b} pieces of the same weight. What does a piece weigh? | a/b
One drum of [oil|paint|cleaning fluid] holds {a} litres. How many litres stand on a pallet with {b} such drums? | a*b
a canister holds {a} litres, how many ml fit in 3 of them | a*1000; $1*3
{N} drinks {a} litres of water a day. How much is that in a week? | a*7
i should drink {p=3/4} litres a day. ive had {a} litres so far. how much more | p-a
The team drank {a} litres of water from a barrel of {p=10/20/30} litres and spilled {b} litres. What is left in it? | p-a; $1-b
{N} mixes {a} litres of [apple juice|syrup], {b} litres of [orange juice|tea] and {c} litres of [water|soda]. How much punch is that? | a+b; $1+c
punch: {a} litres juice and twice as much water. how many litres altogether | a*2; a+$1
{a} litres of [soup|lemonade|tea] are poured out for {b} [guests|children|campers], the same for each. How much does each get? | a/b
A bucket holds {a} litres. {N} carries {b} full buckets to a [trough|pool|barrel] that already had {c} litres in it. How much water is in it now? | a*b; $1+c
watering can is {a} litres, i fill it {b} times every evening. how much water in a week | a*b; $1*7
The shower uses {a} litres a minute. How much water does {N} save by showering {b} minutes less? | a*b
a tap drips {a} litres a day, how many litres in the 30 days of june | a*30
The recipe is for 4 people and takes {a} kg of [potatoes|flour|meat]. How much is needed for one person? | a/4
recipe for 6 needs {a} litres of stock, we are only 2. how much stock | a/3
A batch of [bread|pizza dough] takes {a} kg of flour. {N} makes {b} batches and {c} kg of flour are left in the sack. How much flour was in it before? | a*b; $1+c
i have {p=2/3/5} kg of sugar. jam needs {a} kg. how many grams are left for the cake | p-a; $1*1000
{N} pours {a} litres of [paint|oil|varnish] into {b} cans, the same into each, and nothing is left. How many ml are in one can? | a/b; $1*1000
{N} splits {a} kg of [clay|dough|sand] into a dozen equal lots. What does one lot weigh? | a/12
Three quarters of the {a} litres of paint are used up. How much paint is that? | a/4; $1*3
used a third of my {a} kg of [flour|cement|plaster], how many kg are left | a/3; a-$1
Half of the {a} m of [rope|hose|cable] is thrown away and {b} m are cut off the good half. How much is left? | a/2; $1-b
A tin of paint is {a} dollars and a brush {b} dollars. {N} buys {c} tins and {d} brushes. What is the bill? | a*c; b*d; $1+$2
{b} kids meals at {a} dollars and {d} grown up meals at {c} dollars, whats the total | a*b; c*d; $1+$2
{N} sells {b} jars of jam for {a} dollars each. The jars cost {c} dollars and the fruit {d} dollars. What does {he} earn? | a*b; $1-c; $2-d
we took {a} euros at the cake stall and {b} euros at the raffle, paid {c} euros for stuff and give half of the rest to the [zoo|hospital]. how much do they get | a+b; $1-c; $2/2
The fair: {b} rides at {a} dollars each and a [hot dog|candy apple] for {c} dollars. {N} started with {p=50/100/200} dollars. How much is left? | a*b; $1+c; p-$2
""".strip()
